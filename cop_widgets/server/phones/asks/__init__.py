"""What phones may ask for, a file an idea."""

from .base import Ask, Asker
from .bodies import AnyAsk, BallotBody, DoBody, JoinBody, LinkBody
from .own import ForgetPerson, Leave

__all__ = ["AnyAsk", "Ask", "Asker", "BallotBody", "DoBody", "ForgetPerson", "JoinBody", "Leave", "LinkBody"]
