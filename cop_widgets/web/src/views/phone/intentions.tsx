/** The group's intentions, and whether one can live with them: for late comers too. */
import { askedOf } from "../../phone/queue";
import { useApp } from "./stage";
import { YesOrWhy } from "./yes_or_why";

export function Intentions({ first }: { first: boolean }) {
  const { room } = useApp();
  const way = room.value?.way;
  const over = room.value?.clock.phase === "ended";
  if (!way?.intentions.length) return null;
  const Title = first ? "h1" : "h2";
  return (
    <section class="step">
      <header>
        {first && <p class="label">Our intentions</p>}
        <Title tabIndex={-1}>{first ? "What we gather by" : "Our intentions"}</Title>
      </header>
      <ul class="intentions">
        {way.intentions.map((one) => (
          <li key={one.intention} dir="auto">
            {one.wording}
            {one.former.length > 0 && (
              <span class="small quiet">before: {one.former[one.former.length - 1]}</span>
            )}
          </li>
        ))}
      </ul>
      {!over && <Consent />}
    </section>
  );
}

const CONSENT = {
  asks: "Can you live with these?",
  yes: "I can live with these",
  said_yes: "You can live with these.",
  no: "I object…",
  said_no: "You object to these. The facilitator knows.",
  why: "What stands in the way? The facilitator sees it, with your name.",
  send: "Send it",
};

function Consent() {
  const app = useApp();
  return (
    <YesOrWhy
      words={CONSENT}
      asked={askedOf(app.queue.value, "give_consent").map(({ command }) => command.consents)}
      known={app.me.value?.consents}
      give={(consents, why) => app.ask({ kind: "give_consent", consents, why })}
    />
  );
}
