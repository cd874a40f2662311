/** Choose a photo, or take one; it is made small here, and seen before it goes. */
import { useState } from "preact/hooks";
import { shrink } from "../../phone/shrink";

interface Props {
  /** Where it is, empty while there is none. */
  picture: string;
  onPicture(address: string): void;
}

const UNREADABLE = "That could not be read as a photo, or it is very large. Please choose another one.";

export function PhotoField({ picture, onPicture }: Props) {
  const [busy, work] = useState(false);
  const [fault, say] = useState("");
  const chosen = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    work(true);
    say("");
    const small = await shrink(file);
    work(false);
    input.value = "";
    if (small) onPicture(small);
    else say(UNREADABLE);
  };
  return (
    <div class="stack photo">
      {picture && <img class="picture" src={picture} alt="What you chose" />}
      <label class={`btn wide${picture ? "" : " primary"}`}>
        <input type="file" accept="image/*" onChange={(event) => void chosen(event.currentTarget)} />
        {busy ? "One moment…" : picture ? "Another photo" : "Choose or take a photo"}
      </label>
      <p class="small quiet">
        Where and when it was taken is removed. Please show no child’s face without consent.
      </p>
      <p class="fault" role="alert">
        {fault}
      </p>
    </div>
  );
}
