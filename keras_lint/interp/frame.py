"""A call under way."""

from __future__ import annotations

from dataclasses import dataclass, field

from keras_lint.interp.program import Call
from keras_lint.interp.scope import Scope
from keras_lint.interp.values import CallArguments, Class, Function, Value
from keras_lint.place import Place


@dataclass(slots=True, eq=False)
class Frame:
    """The running body of a module, class or function.

    `returned` are the values of returns that a condition we do not know decides on; `yielded` what
    a generator has yielded. `owner` and `receiver` serve `super()`. `doubted` tells that a yield
    hangs on a condition that was not known, beyond the `outset` of those that led to the call.
    `called_at` is where the program calls it, None where Keras does; `code` is the
    function and `arguments` what it was given; `calling` is the call that the body carries out.
    `doubtful_calls` counts how often the function has called itself on conditions not known.
    `looping` are the statements of the loops over known items that it is in.
    `nothing` are the names that took what a function gives that made layers and returned nothing.
    """

    path: str
    scope: Scope
    function: str | None = None
    owner: Class | None = None
    receiver: Value = None
    called_at: Place | None = None
    code: Function | None = None
    arguments: CallArguments | None = None
    calling: Call | None = None
    returned: list[Value] = field(default_factory=list)
    yielded: list[Value] = field(default_factory=list)
    yield_limit: int = 0
    statement: int = -1
    outset: int = 0
    doubtful_calls: int = 0
    doubted: bool = False
    nothing: dict[str, Function] = field(default_factory=dict)
    loops: list[list[Value]] = field(default_factory=list)
    looping: list[int] = field(default_factory=list)
