"""The frozen program form: what a module says, lowered once from its syntax tree.

Nodes are small, immutable and picklable. Names follow Python's own `ast`, so a reader knows them
already. Calls, binary operations, subscripts and statements carry `index`, their number in source
order within their kind; `keras_lint.source.positions` turns a kind and an index into a range of the
source. An expression inside an f-string has index -1: it stands nowhere of its own.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from keras_lint.record import record


@record
class Expr:
    """An expression."""


@record
class Const(Expr):
    """A literal number, string, bytes, bool, None or Ellipsis."""

    value: object


@record
class Name(Expr):
    """A name being read."""

    id: str


@record
class Attribute(Expr):
    """`value.attr`."""

    value: Expr
    attr: str


@record
class Subscript(Expr):
    """`value[item]`; an `item` with commas is a `TupleExpr`."""

    value: Expr
    item: Expr
    index: int


@record
class Slice(Expr):
    """`lower:upper:step` inside a subscript."""

    lower: Expr | None
    upper: Expr | None
    step: Expr | None


@record
class Arg:
    """One argument of a call, in source order; `star` is "", "*" or "**"."""

    value: Expr
    keyword: str | None = None
    star: Literal["", "*", "**"] = ""


@record
class Call(Expr):
    """`func(args)`."""

    func: Expr
    args: tuple[Arg, ...]
    index: int


@record
class BinOp(Expr):
    """`left op right`, `op` one of + - * / // % ** @ & | ^ << >>."""

    op: str
    left: Expr
    right: Expr
    index: int


@record
class UnaryOp(Expr):
    """`op operand`, `op` one of - + ~ not."""

    op: str
    operand: Expr


@record
class BoolOp(Expr):
    """`left and right`, `left or right`."""

    op: Literal["and", "or"]
    left: Expr
    right: Expr


@record
class Compare(Expr):
    """A chained comparison; `ops` as Python spells them, such as `not in`."""

    left: Expr
    ops: tuple[str, ...]
    comparators: tuple[Expr, ...]


@record
class IfExp(Expr):
    """`body if test else orelse`."""

    test: Expr
    body: Expr
    orelse: Expr


@record
class Starred(Expr):
    """`*value` inside a display or on the left of an assignment."""

    value: Expr


@record
class TupleExpr(Expr):
    """`a, b`."""

    elts: tuple[Expr, ...]


@record
class ListExpr(Expr):
    """`[a, b]`."""

    elts: tuple[Expr, ...]


@record
class SetExpr(Expr):
    """`{a, b}`."""

    elts: tuple[Expr, ...]


@record
class DictExpr(Expr):
    """`{key: value}`; a key of None stands for `**value`."""

    items: tuple[tuple[Expr | None, Expr], ...]


@record
class Generator:
    """One `for target in iterable if test …` of a comprehension."""

    target: Expr
    iterable: Expr
    tests: tuple[Expr, ...]


@record
class Comprehension(Expr):
    """A list, set, dict or generator comprehension; `key` only for a dict."""

    kind: Literal["list", "set", "dict", "generator"]
    element: Expr
    key: Expr | None
    generators: tuple[Generator, ...]


@record
class FormattedValue(Expr):
    """`{value!conversion:spec}` of an f-string; the spec is an f-string itself, or None."""

    value: Expr
    conversion: str
    spec: FString | None


@record
class FString(Expr):
    """An f-string: literal parts and formatted values in order."""

    parts: tuple[str | FormattedValue, ...]


@record
class NamedExpr(Expr):
    """`target := value`."""

    target: str
    value: Expr


@record
class Await(Expr):
    """`await value`."""

    value: Expr


@record
class Yield(Expr):
    """`yield value`, or `yield from value` where `delegate`."""

    value: Expr | None
    delegate: bool = False


@record
class Parameter:
    """A parameter of a function; `kind` as in `inspect`: positional-only, plain, *, keyword, **."""

    name: str
    kind: Literal["posonly", "plain", "vararg", "kwonly", "kwarg"]
    default: Expr | None = None
    annotation: Expr | None = None


@record
class Lambda(Expr):
    """`lambda parameters: body`."""

    parameters: tuple[Parameter, ...]
    body: Expr


@record
class Stmt:
    """A statement; `index` is its number among the statements in source order."""

    index: int


Block: TypeAlias = tuple[Stmt, ...]


@record
class ExprStmt(Stmt):
    """An expression on a line of its own."""

    value: Expr


@record
class Assign(Stmt):
    """`a = b = value`: every target is a Name, Attribute, Subscript, Tuple, List or Starred."""

    targets: tuple[Expr, ...]
    value: Expr


@record
class AnnAssign(Stmt):
    """`target: annotation = value`."""

    target: Expr
    annotation: Expr
    value: Expr | None


@record
class AugAssign(Stmt):
    """`target op= value`, with `op` spelt without the equals sign."""

    target: Expr
    op: str
    value: Expr


@record
class If(Stmt):
    """`if test: body else: orelse`; an `elif` is an `If` alone in `orelse`."""

    test: Expr
    body: Block
    orelse: Block


@record
class For(Stmt):
    """`for target in iterable: body else: orelse`."""

    target: Expr
    iterable: Expr
    body: Block
    orelse: Block


@record
class While(Stmt):
    """`while test: body else: orelse`."""

    test: Expr
    body: Block
    orelse: Block


@record
class With(Stmt):
    """`with context as target, …: body`."""

    items: tuple[tuple[Expr, Expr | None], ...]
    body: Block


@record
class ExceptHandler:
    """`except type as name: body`."""

    type: Expr | None
    name: str | None
    body: Block


@record
class Try(Stmt):
    """`try: body except …: else: orelse finally: finalbody`."""

    body: Block
    handlers: tuple[ExceptHandler, ...]
    orelse: Block
    finalbody: Block


@record
class FunctionDef(Stmt):
    """`def name(parameters): body`; `is_generator` where the body itself yields."""

    name: str
    parameters: tuple[Parameter, ...]
    body: Block
    decorators: tuple[Expr, ...]
    is_generator: bool
    is_async: bool
    returns: Expr | None


@record
class ClassDef(Stmt):
    """`class name(bases, **keywords): body`; `bases` holds positional and keyword arguments."""

    name: str
    bases: tuple[Arg, ...]
    body: Block
    decorators: tuple[Expr, ...]


@record
class Return(Stmt):
    """`return value`."""

    value: Expr | None


@record
class Raise(Stmt):
    """`raise exception`."""

    exception: Expr | None


@record
class Assert(Stmt):
    """`assert test, message`."""

    test: Expr
    message: Expr | None


@record
class Delete(Stmt):
    """`del a, b`."""

    targets: tuple[Expr, ...]


@record
class Alias:
    """`name as asname` of an import."""

    name: str
    asname: str | None


@record
class Import(Stmt):
    """`import a.b as c, d`."""

    names: tuple[Alias, ...]


@record
class ImportFrom(Stmt):
    """`from ..module import a as b`; `level` counts the dots, a sole name `*` imports all."""

    module: str
    names: tuple[Alias, ...]
    level: int


@record
class ScopeDecl(Stmt):
    """`global names` or `nonlocal names`."""

    kind: Literal["global", "nonlocal"]
    names: tuple[str, ...]


@record
class Pass(Stmt):
    """`pass`."""


@record
class Break(Stmt):
    """`break`."""


@record
class Continue(Stmt):
    """`continue`."""


@record
class Pattern:
    """A pattern of a `case`."""


@record
class ValuePattern(Pattern):
    """A literal, a dotted name, None, True or False."""

    value: Expr


@record
class CapturePattern(Pattern):
    """`pattern as name`, a bare name (no pattern), or `_` (neither)."""

    pattern: Pattern | None
    name: str | None


@record
class OrPattern(Pattern):
    """`a | b`."""

    patterns: tuple[Pattern, ...]


@record
class StarPattern(Pattern):
    """`*name` inside a sequence pattern."""

    name: str | None


@record
class SequencePattern(Pattern):
    """`[a, b, *rest]`."""

    patterns: tuple[Pattern, ...]


@record
class MappingPattern(Pattern):
    """`{key: pattern, **rest}`."""

    items: tuple[tuple[Expr, Pattern], ...]
    rest: str | None


@record
class ClassPattern(Pattern):
    """`cls(patterns, keyword=pattern)`."""

    cls: Expr
    patterns: tuple[Pattern, ...]
    keywords: tuple[tuple[str, Pattern], ...]


@record
class MatchCase:
    """`case pattern if guard: body`."""

    pattern: Pattern
    guard: Expr | None
    body: Block


@record
class Match(Stmt):
    """`match subject: cases`."""

    subject: Expr
    cases: tuple[MatchCase, ...]


@record
class Module:
    """A module's body."""

    body: Block
