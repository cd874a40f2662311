"""Answers under headings: what belongs together, as the group sees it."""

from ..errors import Fault, InputFaults, Refused
from ..events import Event
from ..names import tidy
from ..passages import too_long
from ..prompt_commands import GroupResponses
from ..prompt_events import ResponsesGrouped
from ..prompts import Group
from ..state import State
from ..times import Micros
from .registry import besides, decides, replace
from .responses import found_response

LONGEST_HEADING = 80
MOST_GROUPS = 200


@decides(GroupResponses)
def group_responses(state: State, command: GroupResponses, now: Micros) -> list[Event]:
    """Only answers to the same prompt. One that stands under another heading moves to this one."""
    group = next((one for one in state.prompts.groups if one.group == command.group), None)
    if command.group and group is None:
        raise Refused("That heading is not there (any more).")
    if not command.responses:
        return [] if group is None else [ResponsesGrouped(group.group, group.prompt, group.title, (), now)]
    title = tidy(command.title)
    faults = [] if title else [Fault("please write a heading", column="title")]
    if says := too_long(title, LONGEST_HEADING):
        faults.append(Fault(says, column="title"))
    if faults:
        raise InputFaults(faults, "heading")
    responses = tuple(dict.fromkeys(command.responses))
    prompt = _prompt_of(state, responses)
    if group is None:
        if state.prompts.grouped >= MOST_GROUPS:
            raise Refused(f"There have been {MOST_GROUPS} headings; that is the most there can be.")
        return [ResponsesGrouped(f"k{state.prompts.grouped + 1:05d}", prompt, title, responses, now)]
    if group.prompt != prompt:
        raise Refused("That heading belongs to another prompt.")
    same = (group.title, group.responses) == (title, responses)
    return [] if same else [ResponsesGrouped(group.group, prompt, title, responses, now)]


def _prompt_of(state: State, responses: tuple[str, ...]) -> str:
    """The one prompt that all of these answer."""
    found = [found_response(state, one) for one in responses]
    if any(one.withdrawn for one in found):
        raise Refused("One of these answers has been taken back meanwhile.")
    if any(one.passed for one in found):
        raise Refused("Somebody passed; there is nothing to put under a heading.")
    prompts = {one.prompt for one in found}
    if len(prompts) > 1:
        raise Refused("Only answers to the same prompt belong under one heading.")
    return prompts.pop()


@besides(ResponsesGrouped)
def responses_grouped(state: State, event: ResponsesGrouped) -> State:
    """Each answer stands under one heading at most; a heading without answers is gone."""
    kept, moved = state.prompts, frozenset(event.responses)
    group = Group(event.group, event.prompt, event.title, event.responses)
    others = [
        replace(one, responses=tuple(response for response in one.responses if response not in moved))
        if one.group != event.group
        else group
        for one in kept.groups
    ]
    if all(one.group != event.group for one in kept.groups):
        others.append(group)
    groups = tuple(one for one in others if one.responses)
    grouped = max(kept.grouped, int(event.group[1:]))
    return replace(state, prompts=replace(kept, groups=groups, grouped=grouped))
