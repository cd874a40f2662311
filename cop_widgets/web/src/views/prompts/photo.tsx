/** A picture from this computer, kept without anything that tells where it was taken, and words for what is on it. */
import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { WritingField } from "../../components/writing_field";
import { isRefused, type Reply } from "../../lib/link";
import { shrink } from "../../phone/shrink";
import { Small } from "./card";
import type { Part } from "./part";

export interface Picture {
  /** The name under which it is kept, or `""`. */
  readonly image: Signal<string>;
  readonly alt: Signal<string>;
}

/** What is known of a picture that may be added. */
export const usePhoto = (): Picture => ({ image: useSignal(""), alt: useSignal("") });

/** A message to the kernel may have ten megabytes: no more letters of a picture than this fit into one. */
export const MOST_SENT = 9_500_000;

interface Kept extends Reply {
  readonly image: string;
}

interface Props {
  stage: Part["stage"];
  photo: Picture;
  code: string;
  label: string;
}

export function Photo({ stage, photo, code, label }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const says = useSignal("");
  const chosen = async () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    says.value = "";
    busy.value = true;
    const data = (await shrink(file))?.replace(/^[^,]*,/, "") ?? "";
    if (!data || data.length > MOST_SENT) {
      busy.value = false;
      says.value = "This picture is too large, and cannot be made smaller here. A copy under 7 MB will do.";
      return;
    }
    const answer = await stage.link.request<Kept>({ type: "photo", data });
    busy.value = false;
    if (isRefused(answer)) says.value = answer.text;
    else photo.image.value = answer.image;
  };
  return (
    <div class="stack">
      <label class="lined">
        <span>{label}</span>
        <input
          ref={input}
          type="file"
          class="field"
          accept="image/png,image/jpeg,image/webp,image/heic,image/heif,image/avif"
          onChange={() => void chosen()}
        />
      </label>
      <p role="status" class="small">
        {busy.value ? "One moment …" : says.value}
      </p>
      {photo.image.value && (
        <>
          <Small code={code} image={photo.image.value} alt={photo.alt.value} />
          <WritingField
            label="What is on it, for whoever cannot see it"
            text={photo.alt}
            most={300}
            placeholder="Three children look into a puddle"
          />
          <button
            type="button"
            class="btn plain slim start"
            onClick={() => {
              photo.image.value = "";
              photo.alt.value = "";
              if (input.current) input.current.value = "";
            }}
          >
            Without the picture
          </button>
        </>
      )}
    </div>
  );
}
