"""The values that a program's expressions have while we interpret it.

Python's own literals and containers stand for themselves (so lists and dicts alias and mutate as
they do in Python). Beside them there are sizes (`shapes.dim.Expr`, a whole number in named
unknowns), tensors, layers and models of the graph, and the kinds below. What each kind can do is
said by its `Behaviour` (behaviour.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from keras_lint.interp import program
from keras_lint.record import entity, record
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.unknown import Unknown
from keras_lint.training.data import Origin

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.interp.scope import Scope
    from keras_lint.place import Place

Value: TypeAlias = Any
"""Any of the kinds above; a value's kind is decided where it is used."""


@dataclass(slots=True)
class CallArguments:
    """The evaluated arguments of a call.

    `open` tells that there may be further ones that we do not know (`*unknown`, `**unknown`),
    `assumed` that we made them up for a function that nobody calls, or that they spread what such
    a function is given: what is there counts as all there is until it proves too little.
    `sources` gives for each positional number and keyword the number of the argument in the source,
    for pointing at it.
    """

    positional: list[Value] = field(default_factory=list)
    keywords: dict[str, Value] = field(default_factory=dict)
    open: bool = False
    sources: dict[int | str, int] = field(default_factory=dict)
    assumed: bool = False


@record
class External:
    """A module, class, function or constant of a library, by its canonical dotted name.

    Canonical: `tf.keras.layers.Conv2D`, `keras.layers.convolutional.Conv2D` and
    `tensorflow.python.keras.layers.Conv2D` are all `keras.layers.Conv2D`.
    """

    name: str


@dataclass(slots=True, eq=False, repr=False)
class Function:
    """A function or lambda of the program, with the scope it was defined in.

    `attributes` is what the program hangs on it.
    """

    name: str
    parameters: tuple[program.Parameter, ...]
    body: program.Block | program.Expr
    scope: Scope
    path: str
    defaults: dict[str, Value] = field(default_factory=dict)
    is_generator: bool = False
    definition: program.FunctionDef | None = None
    owner: Class | None = None
    attributes: dict[str, Value] = field(default_factory=dict)


@entity
class Bound:
    """A function of the program bound to its first argument."""

    function: Function
    receiver: Value


@entity
class Builtin:
    """A function that we run ourselves: a builtin, a method of a literal or of a Keras object."""

    name: str
    run: Callable[[Machine, CallArguments, Place | None], Value]


@dataclass(slots=True, eq=False, repr=False)
class Class:
    """A class of the program; `lineage` is its linearization, the class itself first.

    A base of a library is an `External` in the lineage; an unknown base an `Unknown`.
    """

    name: str
    lineage: tuple[Value, ...]
    namespace: dict[str, Value]
    path: str
    definition: program.ClassDef | None = None


@dataclass(slots=True, eq=False, repr=False)
class Instance:
    """An object of a class of the program that is neither a layer nor a model."""

    cls: Class
    attributes: dict[str, Value] = field(default_factory=dict)


@dataclass(slots=True, eq=False, repr=False)
class Module:
    """A module of the project, interpreted on import."""

    name: str
    path: str
    scope: Scope


SERIES = "pandas.Series"
"""The class of a table's column: an array of one axis, to which Keras adds one of size 1."""


@dataclass(slots=True, eq=False)
class Array:
    """A NumPy array or an eager tensor: sizes and element type, seldom contents.

    `shape` is None where the rank is not known. `values` holds the contents of small arrays as
    nested lists, else None; `classes` says that it holds labels, every one of 0 … classes - 1.
    `least` and `most` are values that it surely reaches down and up to; `one_hot` says that each
    last axis is a single 1 among zeros, `each_hot` how many places of it are a 1 in some row, where
    all of them are. `library` is the External name of its class. `made` says what gave it the sizes
    of a sample, `counted` what gave it the number of samples, `last` what was done to it last.
    `tabular` says of an array of unknown rank that it has two axes at most. `divided` is where the
    pixels that it holds were divided by 255. `drawn` is how far its random numbers would reach if
    there were more of them. Nothing changes an array but TensorFlow's `set_shape`, which tells what
    it is.
    """

    shape: Shape | None
    dtype: str = "float64"
    values: Value = None
    classes: int | None = None
    library: str = "numpy.ndarray"
    least: float | None = None
    most: float | None = None
    one_hot: bool = False
    each_hot: int | None = None
    made: Origin | None = None
    counted: Origin | None = None
    last: Origin | None = None
    tabular: bool = False
    divided: Place | None = None
    drawn: tuple[float, float] | None = None


class Shaped:
    """What NumPy takes for an array: a table."""

    __slots__ = ()

    @property
    def shape(self) -> Shape | None:
        """The shape of the array, None where its rank is not known."""
        raise NotImplementedError

    def of_rows(self, rows: Dim) -> Shaped:
        """Return some of its rows."""
        return self


@entity
class Several:
    """A list of items that are all alike; `count` stands for how many, which is not known.

    `least` and `most` are values that they surely reach down and up to.
    """

    item: Value
    count: Dim
    least: float | None = None
    most: float | None = None


__all__ = [
    "Array",
    "Bound",
    "Builtin",
    "CallArguments",
    "Class",
    "External",
    "Function",
    "Instance",
    "Module",
    "Several",
    "Shaped",
    "Unknown",
    "Value",
]
