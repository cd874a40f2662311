/** One scene at a time: what the facilitator put on the wall, or what goes on by itself. */
import { useRef } from "preact/hooks";
import type { WallScreen } from "../generated/messages";
import { useFit } from "../lib/fit";
import type { Link } from "../lib/invite";
import { agreedWords, hasRoom, sceneTitle, voteBeside, type WallScene, wordsOf } from "../lib/wall_scene";
import { Invite } from "./invite";
import { PromptShow } from "./prompt_show";
import { AgendaScene } from "./wall_agenda";
import { SharingBand, SharingStrip } from "./wall_band";
import { NextLine, NextScene, ReadingsScene } from "./wall_closing";
import type { Wall } from "./wall_head";
import { PeopleScene } from "./wall_people";
import { SharingScene } from "./wall_sharing";
import { VoteBand, VoteStrip } from "./wall_vote_band";
import { Texts } from "./wall_way";

interface Props extends Wall {
  scene: Exclude<WallScene, "table">;
  link: Link | null;
  src(image: string): string;
  qr(reading: string): string;
}

export function Scene(props: Props) {
  const { stage, screen, scene, link, src } = props;
  const vote = voteBeside(screen);
  if (scene === "prompt" && screen.prompt)
    return (
      <div class="scene prompt-scene">
        <PromptShow
          key={screen.prompt.shown.card.prompt}
          prompt={screen.prompt}
          clock={stage.clock}
          src={src}
          spark={screen.frame.spark}
        />
        {vote && hasRoom(screen) ? (
          <>
            <SharingStrip stage={stage} screen={screen} />
            <VoteBand stage={stage} screen={screen} round={vote} link={link} />
          </>
        ) : (
          <>
            <SharingBand stage={stage} screen={screen} />
            {vote && <VoteStrip round={vote} />}
          </>
        )}
      </div>
    );
  if (scene === "floor") return <SharingScene stage={stage} screen={screen} />;
  const title = sceneTitle(scene);
  return (
    <section class={`scene ${scene}-scene`}>
      <h2>{title}</h2>
      <Within {...props} />
      <p class="aloud" role="status">
        {title}.
      </p>
      <SharingBand stage={stage} screen={screen} />
    </section>
  );
}

function Within({ screen, scene, link, qr }: Props) {
  const { frame, way } = screen;
  switch (scene) {
    case "join":
      return <JoinScene screen={screen} link={link} />;
    case "agenda":
      return <AgendaScene screen={screen} />;
    case "people":
      return <PeopleScene people={frame.people} />;
    case "intentions":
      return way.intentions.length ? (
        <Intentions texts={way.intentions.map((one) => one.wording)} />
      ) : (
        <p class="hint">We have not agreed on any yet. We will, in our own words.</p>
      );
    case "readings":
      return <ReadingsScene readings={frame.readings} qr={qr} />;
    case "next":
      return <NextScene frame={frame} />;
    default:
      return (
        <>
          <OwnWords text={wordsOf(frame, scene)} otherwise={OTHERWISE[scene] ?? ""} />
          {scene === "confidentiality" && wordsOf(frame, scene) && (
            <p class="agreed num">{agreedWords(frame)}</p>
          )}
          {scene === "thanks" && <NextLine frame={frame} />}
        </>
      );
  }
}

/** Where the group has not written its own words. */
const OTHERWISE: Readonly<Record<string, string>> = {
  acknowledgement: "We take a moment to arrive, where we are and with those who are here.",
  about: "What brings us together?",
  details: "Ask whatever you need to know to be at ease.",
  confidentiality: "What is said here stays here; what is learned here may leave.",
  thanks: "Thank you for being here.",
};

function OwnWords({ text, otherwise }: { text: string; otherwise: string }) {
  const room = useRef<HTMLDivElement>(null);
  useFit(room);
  const said = text || otherwise;
  const long = said.length > 900 ? "longest" : said.length > 420 ? "longer" : said.length > 160 ? "long" : "";
  return (
    <div class={`own-words ${long}`} ref={room}>
      <p class="serif" dir="auto">
        {said}
      </p>
    </div>
  );
}

function Intentions({ texts }: { texts: readonly string[] }) {
  const room = useRef<HTMLDivElement>(null);
  useFit(room);
  return (
    <div class="fits" ref={room}>
      <Texts texts={texts} />
    </div>
  );
}

function JoinScene({ screen, link }: { screen: WallScreen; link: Link | null }) {
  if (!screen.code) return <p class="hint">The door is closed just now. Please speak to the facilitator.</p>;
  return (
    <div class="join-large">
      <Invite link={link} code={screen.code} title="Point your camera here, or type this address" />
      <p class="hint">No account is needed, and no phone either: whoever has none takes part by voice.</p>
    </div>
  );
}
