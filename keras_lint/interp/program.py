"""The frozen program form: what a module says, lowered once from its syntax tree.

Nodes are small, immutable and picklable. Names follow Python's own `ast`, so a reader knows them
already. Calls, binary operations, subscripts and statements carry `index`, their number in source
order within their kind; `keras_lint.source.positions` turns a kind and an index into a range of the
source. An expression inside an f-string has index -1: it stands nowhere of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Expr:
    """An expression."""


@dataclass(frozen=True, slots=True)
class Const(Expr):
    """A literal number, string, bytes, bool, None or Ellipsis."""

    value: object


@dataclass(frozen=True, slots=True)
class Name(Expr):
    """A name being read."""

    id: str


@dataclass(frozen=True, slots=True)
class Attribute(Expr):
    """`value.attr`."""

    value: Expr
    attr: str


@dataclass(frozen=True, slots=True)
class Subscript(Expr):
    """`value[item]`; an `item` with commas is a `TupleExpr`."""

    value: Expr
    item: Expr
    index: int


@dataclass(frozen=True, slots=True)
class Slice(Expr):
    """`lower:upper:step` inside a subscript."""

    lower: Expr | None
    upper: Expr | None
    step: Expr | None


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument of a call, in source order; `star` is "", "*" or "**"."""

    value: Expr
    keyword: str | None = None
    star: Literal["", "*", "**"] = ""


@dataclass(frozen=True, slots=True)
class Call(Expr):
    """`func(args)`."""

    func: Expr
    args: tuple[Arg, ...]
    index: int


@dataclass(frozen=True, slots=True)
class BinOp(Expr):
    """`left op right`, `op` one of + - * / // % ** @ & | ^ << >>."""

    op: str
    left: Expr
    right: Expr
    index: int


@dataclass(frozen=True, slots=True)
class UnaryOp(Expr):
    """`op operand`, `op` one of - + ~ not."""

    op: str
    operand: Expr


@dataclass(frozen=True, slots=True)
class BoolOp(Expr):
    """`left and right`, `left or right`."""

    op: Literal["and", "or"]
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class Compare(Expr):
    """A chained comparison; `ops` as Python spells them, such as `not in`."""

    left: Expr
    ops: tuple[str, ...]
    comparators: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class IfExp(Expr):
    """`body if test else orelse`."""

    test: Expr
    body: Expr
    orelse: Expr


@dataclass(frozen=True, slots=True)
class Starred(Expr):
    """`*value` inside a display or on the left of an assignment."""

    value: Expr


@dataclass(frozen=True, slots=True)
class TupleExpr(Expr):
    """`a, b`."""

    elts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class ListExpr(Expr):
    """`[a, b]`."""

    elts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class SetExpr(Expr):
    """`{a, b}`."""

    elts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class DictExpr(Expr):
    """`{key: value}`; a key of None stands for `**value`."""

    items: tuple[tuple[Expr | None, Expr], ...]


@dataclass(frozen=True, slots=True)
class Generator:
    """One `for target in iterable if test …` of a comprehension."""

    target: Expr
    iterable: Expr
    tests: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Comprehension(Expr):
    """A list, set, dict or generator comprehension; `key` only for a dict."""

    kind: Literal["list", "set", "dict", "generator"]
    element: Expr
    key: Expr | None
    generators: tuple[Generator, ...]


@dataclass(frozen=True, slots=True)
class FormattedValue(Expr):
    """`{value!conversion:spec}` of an f-string; the spec is an f-string itself, or None."""

    value: Expr
    conversion: str
    spec: FString | None


@dataclass(frozen=True, slots=True)
class FString(Expr):
    """An f-string: literal parts and formatted values in order."""

    parts: tuple[str | FormattedValue, ...]


@dataclass(frozen=True, slots=True)
class NamedExpr(Expr):
    """`target := value`."""

    target: str
    value: Expr


@dataclass(frozen=True, slots=True)
class Await(Expr):
    """`await value`."""

    value: Expr


@dataclass(frozen=True, slots=True)
class Yield(Expr):
    """`yield value`, or `yield from value` where `delegate`."""

    value: Expr | None
    delegate: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function; `kind` as in `inspect`: positional-only, plain, *, keyword, **."""

    name: str
    kind: Literal["posonly", "plain", "vararg", "kwonly", "kwarg"]
    default: Expr | None = None
    annotation: Expr | None = None


@dataclass(frozen=True, slots=True)
class Lambda(Expr):
    """`lambda parameters: body`."""

    parameters: tuple[Parameter, ...]
    body: Expr


@dataclass(frozen=True, slots=True)
class Stmt:
    """A statement; `index` is its number among the statements in source order."""

    index: int


Block: TypeAlias = tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class ExprStmt(Stmt):
    """An expression on a line of its own."""

    value: Expr


@dataclass(frozen=True, slots=True)
class Assign(Stmt):
    """`a = b = value`: every target is a Name, Attribute, Subscript, Tuple, List or Starred."""

    targets: tuple[Expr, ...]
    value: Expr


@dataclass(frozen=True, slots=True)
class AnnAssign(Stmt):
    """`target: annotation = value`."""

    target: Expr
    annotation: Expr
    value: Expr | None


@dataclass(frozen=True, slots=True)
class AugAssign(Stmt):
    """`target op= value`, with `op` spelt without the equals sign."""

    target: Expr
    op: str
    value: Expr


@dataclass(frozen=True, slots=True)
class If(Stmt):
    """`if test: body else: orelse`; an `elif` is an `If` alone in `orelse`."""

    test: Expr
    body: Block
    orelse: Block


@dataclass(frozen=True, slots=True)
class For(Stmt):
    """`for target in iterable: body else: orelse`."""

    target: Expr
    iterable: Expr
    body: Block
    orelse: Block


@dataclass(frozen=True, slots=True)
class While(Stmt):
    """`while test: body else: orelse`."""

    test: Expr
    body: Block
    orelse: Block


@dataclass(frozen=True, slots=True)
class With(Stmt):
    """`with context as target, …: body`."""

    items: tuple[tuple[Expr, Expr | None], ...]
    body: Block


@dataclass(frozen=True, slots=True)
class ExceptHandler:
    """`except type as name: body`."""

    type: Expr | None
    name: str | None
    body: Block


@dataclass(frozen=True, slots=True)
class Try(Stmt):
    """`try: body except …: else: orelse finally: finalbody`."""

    body: Block
    handlers: tuple[ExceptHandler, ...]
    orelse: Block
    finalbody: Block


@dataclass(frozen=True, slots=True)
class FunctionDef(Stmt):
    """`def name(parameters): body`; `is_generator` where the body itself yields."""

    name: str
    parameters: tuple[Parameter, ...]
    body: Block
    decorators: tuple[Expr, ...]
    is_generator: bool
    is_async: bool
    returns: Expr | None


@dataclass(frozen=True, slots=True)
class ClassDef(Stmt):
    """`class name(bases, **keywords): body`; `bases` holds positional and keyword arguments."""

    name: str
    bases: tuple[Arg, ...]
    body: Block
    decorators: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Return(Stmt):
    """`return value`."""

    value: Expr | None


@dataclass(frozen=True, slots=True)
class Raise(Stmt):
    """`raise exception`."""

    exception: Expr | None


@dataclass(frozen=True, slots=True)
class Assert(Stmt):
    """`assert test, message`."""

    test: Expr
    message: Expr | None


@dataclass(frozen=True, slots=True)
class Delete(Stmt):
    """`del a, b`."""

    targets: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """`name as asname` of an import."""

    name: str
    asname: str | None


@dataclass(frozen=True, slots=True)
class Import(Stmt):
    """`import a.b as c, d`."""

    names: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class ImportFrom(Stmt):
    """`from ..module import a as b`; `level` counts the dots, a sole name `*` imports all."""

    module: str
    names: tuple[Alias, ...]
    level: int


@dataclass(frozen=True, slots=True)
class ScopeDecl(Stmt):
    """`global names` or `nonlocal names`."""

    kind: Literal["global", "nonlocal"]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pass(Stmt):
    """`pass`."""


@dataclass(frozen=True, slots=True)
class Break(Stmt):
    """`break`."""


@dataclass(frozen=True, slots=True)
class Continue(Stmt):
    """`continue`."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of a `case`."""


@dataclass(frozen=True, slots=True)
class ValuePattern(Pattern):
    """A literal, a dotted name, None, True or False."""

    value: Expr


@dataclass(frozen=True, slots=True)
class CapturePattern(Pattern):
    """`pattern as name`, a bare name (no pattern), or `_` (neither)."""

    pattern: Pattern | None
    name: str | None


@dataclass(frozen=True, slots=True)
class OrPattern(Pattern):
    """`a | b`."""

    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class StarPattern(Pattern):
    """`*name` inside a sequence pattern."""

    name: str | None


@dataclass(frozen=True, slots=True)
class SequencePattern(Pattern):
    """`[a, b, *rest]`."""

    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class MappingPattern(Pattern):
    """`{key: pattern, **rest}`."""

    items: tuple[tuple[Expr, Pattern], ...]
    rest: str | None


@dataclass(frozen=True, slots=True)
class ClassPattern(Pattern):
    """`cls(patterns, keyword=pattern)`."""

    cls: Expr
    patterns: tuple[Pattern, ...]
    keywords: tuple[tuple[str, Pattern], ...]


@dataclass(frozen=True, slots=True)
class MatchCase:
    """`case pattern if guard: body`."""

    pattern: Pattern
    guard: Expr | None
    body: Block


@dataclass(frozen=True, slots=True)
class Match(Stmt):
    """`match subject: cases`."""

    subject: Expr
    cases: tuple[MatchCase, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """A module's body."""

    body: Block
