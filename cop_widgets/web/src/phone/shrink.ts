/**
 * Makes a photo small on the device before it is sent: it goes faster, and drawing it anew leaves behind where and
 * when it was taken. What this browser cannot draw goes as it is; the server draws everything anew once more.
 */

/** The longer side, in pixels: enough for a wall. */
export const LONGEST_PX = 1600;
const QUALITY = 0.82;
/** What cannot be made smaller here may be so large at most. */
export const MOST_BYTES = 12_000_000;

/** Width and height with the longer side at most `longest`, in proportion. */
export function within(width: number, height: number, longest = LONGEST_PX): readonly [number, number] {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** The photo as a data address; `null` where it is none or too large. */
export async function shrink(file: Blob): Promise<string | null> {
  try {
    return await drawn(file);
  } catch {
    return file.size <= MOST_BYTES ? asAddress(file) : null;
  }
}

async function drawn(file: Blob): Promise<string> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = within(picture.naturalWidth, picture.naturalHeight);
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("no canvas");
    // What was clear would be black otherwise.
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/jpeg", QUALITY);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function asAddress(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
