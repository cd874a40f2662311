"""The command line, as click knows it."""

import re
from inspect import cleandoc
from textwrap import dedent
from typing import Any

import click

from cop_widgets.cli.main import cop

from ..markdown import code, fenced, heading, named, slug, table


def commands() -> str:
    """``cop`` and each of its commands."""
    root = click.Context(cop, info_name="cop")
    parts = [_command(cop, root, "cop")]
    for name, command in sorted(cop.commands.items()):
        parts.append(_command(command, click.Context(command, info_name=name, parent=root), f"cop {name}"))
    return "\n".join(parts)


def _command(command: click.Command, context: click.Context, name: str) -> str:
    usage = " ".join(command.collect_usage_pieces(context))
    anchor = slug("cli", name)
    given = [
        (named(str(one.human_readable_name), slug(anchor, str(one.name))), _kind(one))
        for one in command.params
        if isinstance(one, click.Argument)
    ]
    rows = [_option(one, context, anchor) for one in command.get_params(context) if isinstance(one, click.Option)]
    return "\n".join(
        [
            heading(2, code(name), anchor),
            fenced(f"{context.command_path} {usage}", "text"),
            _plain(command.help) + "\n",
            table(("Argument", "What it is"), given, "options"),
            table(("Option", "What it does"), rows, "options"),
            _after(command.epilog),
        ]
    )


def _kind(argument: click.Argument) -> str:
    return "a file" if isinstance(argument.type, click.Path) else argument.type.name


def _option(option: click.Option, context: click.Context, anchor: str) -> tuple[str, str]:
    record = option.get_help_record(context)
    says = "" if record is None else record[1]
    spelled = [*option.opts, *option.secondary_opts]
    shown = named(spelled[-1] if option.opts[-1] == spelled[-1] else spelled[0], slug(anchor, option.opts[-1]))
    others = [code(one) for one in spelled if f"`{one}`" not in shown]
    takes = "" if option.is_flag or option.count else _takes(option, context)
    return (", ".join([shown, *others]) + takes, _plain(says) + _choices(option) + _default(option, says))


def _takes(option: click.Option, context: click.Context) -> str:
    """What has to follow: a number, a file ...; what may be chosen is told beside it."""
    if isinstance(option.type, click.Choice):
        return ""
    number = isinstance(option.type, click.types.IntParamType | click.types.FloatParamType)
    return " " + code("NUMBER" if number else option.make_metavar(context))


def _choices(option: click.Option) -> str:
    if not isinstance(option.type, click.Choice):
        return ""
    return f" One of {', '.join(code(choice) for choice in option.type.choices)}."


def _default(option: click.Option, says: str) -> str:
    """The default, where the help does not tell it by itself."""
    default: Any = option.default
    plain = isinstance(default, str | int | float) and not isinstance(default, bool) and default != ""
    if "[default" in says or "default:" in says or not plain:
        return ""
    return f" [default: {default}]"


def _plain(text: str | None) -> str:
    """Help as Markdown: words in capitals that are given are code, and so are options."""
    quoted = re.sub(r"(?<![\w`-])(--[a-z][a-z-]*)", r"`\1`", cleandoc(text or "").replace("\b\n", ""))
    return quoted.replace("[default:", r"\[default:").replace("[required]", r"\[required\]")


def _after(epilog: str | None) -> str:
    """Examples, and what else stands under the help."""
    blocks = [block.strip("\n") for block in (epilog or "").split("\b\n") if block.strip()]
    parts = []
    for block in blocks:
        title, _, lines = block.partition("\n")
        language = "sh" if title.startswith("Example") else "text"
        parts.append(f"{title}\n\n{fenced(dedent(lines), language)}")
    return "\n".join(parts)
