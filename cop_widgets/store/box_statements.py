"""What is said to the database about ballot boxes, built with SQLAlchemy Core."""

from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, insert, literal_column, select, update

from .schema import answers, ballots, boxes

_gathering: ColumnElement[str] = bindparam("gathering")
_round: ColumnElement[str] = bindparam("round")


def _of(table: Any) -> ColumnElement[bool]:
    return and_(table.c.gathering == _gathering, table.c.round == _round)


_under_key = ballots.c.key == bindparam("key")
_of_person = answers.c.person == bindparam("person")

VERSION = select(boxes.c.version).where(_of(boxes))
MAKE = insert(boxes).from_select(
    ["gathering", "round", "version"],
    select(_gathering, _round, literal_column("0")).where(~select(boxes.c.round).where(_of(boxes)).exists()),
)
GROW = update(boxes).where(_of(boxes)).values(version=boxes.c.version + literal_column("1"))
CLEAR = tuple(delete(table).where(_of(table)) for table in (boxes, answers, ballots))

KEPT = select(ballots.c.turn, ballots.c.body).where(_of(ballots), _under_key)
LAY_FIRST = insert(ballots)
LAY_AGAIN = (
    update(ballots).where(_of(ballots), _under_key).values(turn=bindparam("new_turn"), body=bindparam("new_body"))
)
BALLOTS = select(ballots.c.body).where(_of(ballots), ballots.c.body != literal_column("''")).order_by(ballots.c.key)

HAS_ANSWERED = select(answers.c.by_hand).where(_of(answers), _of_person)
TICK = insert(answers)
UNTICK = delete(answers).where(_of(answers), _of_person)
ANSWERS = select(answers.c.person, answers.c.by_hand).where(_of(answers)).order_by(answers.c.person)

ANSWERED = (
    select(boxes.c.version, answers.c.person, answers.c.by_hand)
    .select_from(
        boxes.outerjoin(answers, and_(answers.c.gathering == boxes.c.gathering, answers.c.round == boxes.c.round))
    )
    .where(_of(boxes))
)
"""The version of a box, once for each person in it, or once with no person where nobody has answered."""
