"""Every case of the harness under axe, light and dark, wide and narrow, with its windows open.

``npm run harness``, then ``python harness/axe.py [CHROMIUM] [NAME...]``; ends with 1 where axe finds anything.
"""

import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
AXE = HERE.parent / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SIZES = [(1440, 900), (360, 780)]
WINDOWS = {
    "t12": {
        "corrections": ["key c", "click .line"],
        "settings": ["click .tools button:has-text('Settings')"],
        "help": ["key ?"],
        "menu": ["focus .tile .floor", "key Shift+F10"],
        "add": ["click .tile.add button"],
        "refused": ["refuse", "click .tile .floor"],
    },
    "t12two": {"": []},
    "grunning": {"ending": ["click button:text-is('End')"]},
    "join": {
        "door": ["click summary:has-text('The door')"],
        "guests": ["click summary:has-text('Who is')", "click .guest"],
    },
    "waypropose": {"starters": ["click summary:has-text('Begin with')"]},
    "waymerge": {
        "reword": ["click .line-acts button"],
        "ticked": ["click .proposals input >> nth=0", "click .tick-line >> nth=1"],
    },
    "wayopen": {"hand": ["click .waiting button"], "breaking": ["click button:text-is('Break off')"]},
    "floor": {"ways": ["click summary:has-text('Share the floor')", "click .way-choice >> nth=2"]},
    "promptsready": {
        "how": ["click button:has-text('Show …')", "click .show-how .pill:has-text('a scale')"],
        "deck": ["click summary:has-text('The deck')", "click button:has-text('Draw one')"],
        "write": ["click summary:has-text('Write one')"],
    },
    "promptsshown": {
        "enter": ["click summary:has-text('Not yet')", "click .name-list button"],
        "group": ["click .reply input >> nth=0", "click .reply input >> nth=3"],
        "away": ["click .reply button:has-text('Away')"],
    },
    "people": {"edit": ["click button:has-text('Edit')"]},
    "frame": {
        "words": ["click button:text-is('Change')"],
        "agreed": ["click summary:has-text('agreed')", "click button:has-text('Talk first')"],
        "hosts": ["click summary:has-text('Who hosts')", "click button:has-text('Swap')"],
        "read": ["click summary:has-text('Add something')"],
    },
    "alate": {"open": ["click .segment.planned .row", "click .late summary", "click summary:has-text('Add one')"]},
    "plan": {
        "picker": ["click text=Pick from the deck"],
        "templates": ["click text=Choose a template"],
        "wrong": ["focus .plan-row .minutes", "key 0", "key Enter"],
    },
    "s5": {"paste": ["click text=Paste a list"], "faults": ["faults"]},
}
RUN = "async () => (await axe.run(document, {rules: {'page-has-heading-one': {enabled: false}}})).violations"


def step(page: Page, what: str) -> None:
    """One thing a person does."""
    verb, _, rest = what.partition(" ")
    if verb == "key":
        page.keyboard.press(rest)
    elif verb == "focus":
        page.locator(rest).first.focus()
    elif verb == "refuse":
        page.evaluate("model.refuse = 'The disk is full. Nothing was lost.'")
    elif verb == "faults":
        page.click("text=Paste a list")
        page.fill("textarea", "x" * 250)
        page.click("text=Add these")
    else:
        page.locator(rest).first.click()
    page.wait_for_timeout(120)


def violations(page: Page, address: str, steps: list[str]) -> list[dict[str, Any]]:
    """What axe finds on a case."""
    page.goto(address)
    page.wait_for_selector("#stage > .cop, #stage.cop .room")
    page.wait_for_timeout(120)
    for what in steps:
        step(page, what)
    page.add_style_tag(content="*,*::before,*::after{transition:none!important;animation:none!important}")
    page.add_script_tag(path=AXE)
    return list(page.evaluate(RUN))


def main() -> int:
    """Look at all, print what is found."""
    chromium = sys.argv[1] if len(sys.argv) > 1 else None
    found = looked = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page()
        page.goto((HERE / "index.html").as_uri())
        names = sys.argv[2:] or page.locator("#stage a").all_text_contents()
        for name in [one.split(" ")[0] for one in names]:
            for theme in ("light", "dark"):
                for width, height in SIZES:
                    page.set_viewport_size({"width": width, "height": height})
                    address = f"{(HERE / 'index.html').as_uri()}?case={name}&theme={theme}"
                    for window, steps in {"": [], **WINDOWS.get(name, {})}.items():
                        looked += 1
                        for one in violations(page, address, steps):
                            found += 1
                            where = [node["target"][0] for node in one["nodes"]][:3]
                            why = one["nodes"][0]["failureSummary"].replace("\n", " ")[:220]
                            print(f"{name} {window} {theme} {width}: {one['id']} {where} {why}")  # noqa: T201
        browser.close()
    print(f"{looked} looked at, {found} violations")  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
