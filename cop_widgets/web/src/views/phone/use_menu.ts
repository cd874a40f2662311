/** Whether the menu is open. The phone's own Back closes it. */
import { useEffect, useState } from "preact/hooks";

export function useMenu(): readonly [boolean, () => void, () => void] {
  const [open, set] = useState(false);
  useEffect(() => {
    const went = () => set(history.state?.menu === true);
    addEventListener("popstate", went);
    return () => removeEventListener("popstate", went);
  }, []);
  const show = () => {
    history.pushState({ menu: true }, "");
    set(true);
  };
  return [open, show, () => history.back()];
}
