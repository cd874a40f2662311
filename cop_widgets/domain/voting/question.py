"""Whether a vote can be counted as asked."""

from ..errors import Fault, InputFaults
from .kinds import KINDS, Kind
from .rules import RULES, Rule, rules_for


def default_rule(kind: str) -> str:
    """Return the name of the rule that a kind of ballot (a key of ``KINDS``) is counted by if none is chosen."""
    return rules_for(kind)[0].name


def asked(kind: str, rule: str | None, options: tuple[str, ...], seats: int) -> tuple[Kind, Rule]:
    """Return the kind and the rule of these names.

    Parameters
    ----------
    kind, rule : str
        Names; ``None`` = the kind's default rule.
    options : tuple of str
        What may be chosen.
    seats : int
        How many are to be.

    Returns
    -------
    tuple of Kind and Rule
        Which fit together.

    Raises
    ------
    InputFaults
        No such kind; no such rule, or one for another kind; options that stand twice; seats that cannot be filled.
    """
    if kind not in KINDS:
        raise InputFaults([Fault(f"There is no kind of ballot called {kind}. There are: {', '.join(KINDS)}.")])
    faults = [] if rule is None else _unfit(KINDS[kind], rule)
    if not 1 <= seats <= len(options):
        faults.append(Fault(f"{seats} places cannot be filled from {len(options)} options."))
    twice = [option for option in dict.fromkeys(options) if options.count(option) > 1]
    faults += [Fault(f"The option {option} stands there twice.") for option in twice]
    if faults:
        raise InputFaults(faults)
    return KINDS[kind], RULES[rule or default_rule(kind)]


def _unfit(kind: Kind, name: str) -> list[Fault]:
    """What is wrong with a rule for a kind of ballot."""
    fitting = f"For {kind.title.lower()} there are: {', '.join(one.name for one in rules_for(kind.name))}."
    if name not in RULES:
        return [Fault(f"There is no rule called {name}. {fitting}")]
    if RULES[name].kind != kind.name:
        return [Fault(f"The rule {name} counts {KINDS[RULES[name].kind].title.lower()}. {fitting}")]
    return []
