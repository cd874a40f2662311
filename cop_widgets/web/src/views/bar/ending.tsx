/** Asks before a gathering ends. */
import { Dialog } from "../../lib/dialog";

export function Ending({ close, end }: { close(): void; end(): void }) {
  return (
    <Dialog title="End the gathering?" onClose={close}>
      <p>The clocks stop and the outcome files are written. You can reopen it later; nothing is lost.</p>
      <div class="ends">
        <button type="button" class="btn" data-first onClick={close}>
          Cancel
        </button>
        <button
          type="button"
          class="btn primary"
          onClick={() => {
            close();
            end();
          }}
        >
          End the gathering
        </button>
      </div>
    </Dialog>
  );
}
