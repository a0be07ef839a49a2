"""The lowered form against an independent reading of the same text by Python's own `ast`."""

import argparse
import ast
import inspect
import pickle
import sys
import textwrap
import warnings
from collections.abc import Iterable

import libcst
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_lint.interp import program as p
from keras_lint.interp.lower import lower

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.LShift: "<<", ast.RShift: ">>", ast.USub: "-", ast.UAdd: "+", ast.Invert: "~",
    ast.Not: "not", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">",
    ast.GtE: ">=", ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
    ast.And: "and", ast.Or: "or",
}  # fmt: skip


class Reference:
    """Reads `ast` into the program form, numbering nodes by where they stand."""

    def __init__(self, tree: ast.Module) -> None:
        inside = {
            id(below)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for below in ast.walk(node)
        }
        self.numbers: dict[int, int] = {}
        for kind in (ast.Call, ast.BinOp, ast.Subscript, ast.stmt):
            nodes = [n for n in ast.walk(tree) if isinstance(n, kind) and id(n) not in inside]
            nodes.sort(key=where)
            self.numbers.update({id(node): number for number, node in enumerate(nodes)})

    def number(self, node: ast.AST) -> int:
        return self.numbers.get(id(node), -1)

    def all(self, nodes: Iterable[ast.AST]) -> tuple:
        return tuple(self(node) for node in nodes)

    def __call__(self, node):
        if node is None:
            return None
        return getattr(self, "read_" + type(node).__name__.replace("Async", ""))(node)

    def read_Module(self, n):
        return p.Module(self.all(n.body))

    # Expressions

    def read_Constant(self, n):
        return p.Const(n.value)

    def read_Name(self, n):
        return p.Name(n.id)

    def read_Attribute(self, n):
        return p.Attribute(self(n.value), n.attr)

    def read_Subscript(self, n):
        return p.Subscript(self(n.value), self(n.slice), self.number(n))

    def read_Slice(self, n):
        return p.Slice(self(n.lower), self(n.upper), self(n.step))

    def args(self, args, keywords):
        found = []
        for node in sorted([*args, *keywords], key=where):
            if isinstance(node, ast.Starred):
                found.append(p.Arg(self(node.value), None, "*"))
            elif isinstance(node, ast.keyword):
                found.append(p.Arg(self(node.value), node.arg, "" if node.arg else "**"))
            else:
                found.append(p.Arg(self(node)))
        return tuple(found)

    def read_Call(self, n):
        return p.Call(self(n.func), self.args(n.args, n.keywords), self.number(n))

    def read_BinOp(self, n):
        return p.BinOp(OPERATORS[type(n.op)], self(n.left), self(n.right), self.number(n))

    def read_UnaryOp(self, n):
        return p.UnaryOp(OPERATORS[type(n.op)], self(n.operand))

    def read_BoolOp(self, n):
        result = self(n.values[0])
        for value in n.values[1:]:
            result = p.BoolOp(OPERATORS[type(n.op)], result, self(value))
        return result

    def read_Compare(self, n):
        ops = tuple(OPERATORS[type(op)] for op in n.ops)
        return p.Compare(self(n.left), ops, self.all(n.comparators))

    def read_IfExp(self, n):
        return p.IfExp(self(n.test), self(n.body), self(n.orelse))

    def read_Starred(self, n):
        return p.Starred(self(n.value))

    def read_Tuple(self, n):
        return p.TupleExpr(self.all(n.elts))

    def read_List(self, n):
        return p.ListExpr(self.all(n.elts))

    def read_Set(self, n):
        return p.SetExpr(self.all(n.elts))

    def read_Dict(self, n):
        return p.DictExpr(tuple((self(k), self(v)) for k, v in zip(n.keys, n.values, strict=True)))

    def generators(self, n):
        return tuple(
            p.Generator(self(g.target), self(g.iter), self.all(g.ifs)) for g in n.generators
        )

    def read_ListComp(self, n):
        return p.Comprehension("list", self(n.elt), None, self.generators(n))

    def read_SetComp(self, n):
        return p.Comprehension("set", self(n.elt), None, self.generators(n))

    def read_GeneratorExp(self, n):
        return p.Comprehension("generator", self(n.elt), None, self.generators(n))

    def read_DictComp(self, n):
        return p.Comprehension("dict", self(n.value), self(n.key), self.generators(n))

    def read_JoinedStr(self, n):
        parts: list = []
        for value in n.values:
            part = value.value if isinstance(value, ast.Constant) else self(value)
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            else:
                parts.append(part)
        return p.FString(tuple(parts))

    def read_FormattedValue(self, n):
        conversion = "" if n.conversion == -1 else chr(n.conversion)
        return p.FormattedValue(self(n.value), conversion, self(n.format_spec))

    def read_NamedExpr(self, n):
        return p.NamedExpr(n.target.id, self(n.value))

    def read_Await(self, n):
        return p.Await(self(n.value))

    def read_Yield(self, n):
        return p.Yield(self(n.value))

    def read_YieldFrom(self, n):
        return p.Yield(self(n.value), delegate=True)

    def parameters(self, n):
        plain = [*n.posonlyargs, *n.args]
        defaults = [*[None] * (len(plain) - len(n.defaults)), *n.defaults]
        found = []
        for number, (arg, default) in enumerate(zip(plain, defaults, strict=True)):
            kind = "posonly" if number < len(n.posonlyargs) else "plain"
            found.append(p.Parameter(arg.arg, kind, self(default), self(arg.annotation)))
        if n.vararg:
            found.append(p.Parameter(n.vararg.arg, "vararg", None, self(n.vararg.annotation)))
        for arg, default in zip(n.kwonlyargs, n.kw_defaults, strict=True):
            found.append(p.Parameter(arg.arg, "kwonly", self(default), self(arg.annotation)))
        if n.kwarg:
            found.append(p.Parameter(n.kwarg.arg, "kwarg", None, self(n.kwarg.annotation)))
        return tuple(found)

    def read_Lambda(self, n):
        return p.Lambda(self.parameters(n.args), self(n.body))

    # Statements

    def read_Expr(self, n):
        return p.ExprStmt(self.number(n), self(n.value))

    def read_Assign(self, n):
        return p.Assign(self.number(n), self.all(n.targets), self(n.value))

    def read_AnnAssign(self, n):
        return p.AnnAssign(self.number(n), self(n.target), self(n.annotation), self(n.value))

    def read_AugAssign(self, n):
        return p.AugAssign(self.number(n), self(n.target), OPERATORS[type(n.op)], self(n.value))

    def read_If(self, n):
        return p.If(self.number(n), self(n.test), self.all(n.body), self.all(n.orelse))

    def read_For(self, n):
        body, orelse = self.all(n.body), self.all(n.orelse)
        return p.For(self.number(n), self(n.target), self(n.iter), body, orelse)

    def read_While(self, n):
        return p.While(self.number(n), self(n.test), self.all(n.body), self.all(n.orelse))

    def read_With(self, n):
        items = tuple((self(i.context_expr), self(i.optional_vars)) for i in n.items)
        return p.With(self.number(n), items, self.all(n.body))

    def read_Try(self, n):
        handlers = tuple(
            p.ExceptHandler(self(h.type), h.name, self.all(h.body)) for h in n.handlers
        )
        body, orelse, final = self.all(n.body), self.all(n.orelse), self.all(n.finalbody)
        return p.Try(self.number(n), body, handlers, orelse, final)

    read_TryStar = read_Try

    def read_FunctionDef(self, n):
        return p.FunctionDef(
            self.number(n), n.name, self.parameters(n.args), self.all(n.body),
            self.all(n.decorator_list), any(map(yields, n.body)),
            isinstance(n, ast.AsyncFunctionDef), self(n.returns),
        )  # fmt: skip

    def read_ClassDef(self, n):
        bases = self.args(n.bases, n.keywords)
        body, decorators = self.all(n.body), self.all(n.decorator_list)
        return p.ClassDef(self.number(n), n.name, bases, body, decorators)

    def read_Return(self, n):
        return p.Return(self.number(n), self(n.value))

    def read_Raise(self, n):
        return p.Raise(self.number(n), self(n.exc))

    def read_Assert(self, n):
        return p.Assert(self.number(n), self(n.test), self(n.msg))

    def read_Delete(self, n):
        targets = n.targets
        if len(targets) == 1 and isinstance(targets[0], ast.Tuple):
            targets = targets[0].elts
        return p.Delete(self.number(n), self.all(targets))

    def aliases(self, n):
        return tuple(p.Alias(alias.name, alias.asname) for alias in n.names)

    def read_Import(self, n):
        return p.Import(self.number(n), self.aliases(n))

    def read_ImportFrom(self, n):
        return p.ImportFrom(self.number(n), n.module or "", self.aliases(n), n.level)

    def read_Global(self, n):
        return p.ScopeDecl(self.number(n), "global", tuple(n.names))

    def read_Nonlocal(self, n):
        return p.ScopeDecl(self.number(n), "nonlocal", tuple(n.names))

    def read_Pass(self, n):
        return p.Pass(self.number(n))

    def read_TypeAlias(self, n):
        return p.Pass(self.number(n))

    def read_Break(self, n):
        return p.Break(self.number(n))

    def read_Continue(self, n):
        return p.Continue(self.number(n))

    # Patterns

    def read_Match(self, n):
        cases = tuple(
            p.MatchCase(self(c.pattern), self(c.guard), self.all(c.body)) for c in n.cases
        )
        return p.Match(self.number(n), self(n.subject), cases)

    def read_MatchValue(self, n):
        return p.ValuePattern(self(n.value))

    def read_MatchSingleton(self, n):
        return p.ValuePattern(p.Const(n.value))

    def read_MatchAs(self, n):
        return p.CapturePattern(self(n.pattern), n.name)

    def read_MatchOr(self, n):
        return p.OrPattern(self.all(n.patterns))

    def read_MatchStar(self, n):
        return p.StarPattern(n.name)

    def read_MatchSequence(self, n):
        return p.SequencePattern(self.all(n.patterns))

    def read_MatchMapping(self, n):
        items = tuple((self(k), self(v)) for k, v in zip(n.keys, n.patterns, strict=True))
        return p.MappingPattern(items, n.rest)

    def read_MatchClass(self, n):
        keywords = tuple(zip(n.kwd_attrs, self.all(n.kwd_patterns), strict=True))
        return p.ClassPattern(self(n.cls), self.all(n.patterns), keywords)


def where(node):
    return node.lineno, node.col_offset, -node.end_lineno, -node.end_col_offset


def yields(node: ast.AST) -> bool:
    """Tell whether a statement of a function's body makes it a generator."""
    if isinstance(node, ast.Yield | ast.YieldFrom):
        return True
    if isinstance(node, ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef):
        outer = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        return any(map(yields, [*outer, *getattr(node, "decorator_list", [])]))
    return any(map(yields, ast.iter_child_nodes(node)))


def assert_same(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(text)
    expected = Reference(tree)(tree)
    actual = lower(libcst.parse_module(text))
    assert repr(actual) == repr(expected)


EXPRESSIONS = r'''
f(x)
(f)(x)
(f(y))(x)
a.b(c)(d)
a.b(1).c(2)[3](4)
f(a=1, *b)
f(a, *b(), c, k=d(), **e(), m=g())
f(x for x in g())
f((x for x in g()), h())
(a + b) * c
a + (b * c) - d ** -e
((a + b)) + c
-a ** +b // ~c % (not d)
a @ b << c >> d & e | f ^ g
a or b and c or not d
(a or b) or c
a or (b or c)
a < b <= c != d
a in b
a not in b is not c is d
f(x) if g(y) else h(z)
(f(x) if g(y) else h(z)) if i() else j()
lambda: f()
lambda a, b=f(), /, c=g(), *d, e=h(), **k: i(a)
lambda *, e, f=1: e
lambda x: (yield)
[f(x) for x in g() if h(x) if i(x) for y in j(x)]
{f(x) for x, y in g()}
{f(x): g(x) for x in h()}
{f(): g(), **h(), i(): j()}
{f(), *g()}
[f(), *g()]
()
(a,)
a, b
*a, b
a[b]
a[b,]
a[b, c]
a[f():g():h()]
a[:, 1:, ..., ::2]
a[b][c(d)[e]]
(a[b])[c]
(y := f(x))
"plain" 'other' """third"""
"a\nb\x41\u00e9\N{BULLET}" "\\"
r"a\nb" R'\"' u"é"
b"a\x00b" b'c' rb"\d" Rb'x'
f"a{b}c"
f"{f(x)!r:>{width(1)}}" "tail" f"{a[b] + c}"
"head" f"" ""
f"{{}}{x}}}" rf"\d{x}\{y}"
f"a\n\"{x}\x41" f'"{x}"'
f"{x=}" f"{x + 1 = !s}" f"{x=:5}" f"{ f(x) = }"
f"{x!a}"
f"{lambda_(lambda: 1)}"
f"{[a for a in b(c)]}" + d(e)
1
0x_ff + 0b11 + 0o17 + 1_000 + 00
1.5 + 1e3 + 1_0.0_1 + .5 + 5.
3j + 1.5J + 1_0j
True, False, None, ...
__debug__
'''.strip("\n")

STATEMENTS = r'''
"""Docstring of
a module."""
from __future__ import annotations
import a, b.c as d, e.f.g
from . import x
from ...y.z import (p as q, r,)
from keras import *
x = y = f(z)
x, (y, *z) = f(), g()
[a, b] = c
f(x).y, g(x)[h()] = i()
(x) = 1
x: f() = g()
x.y: f[g()]
x += f(); y[0] **= g(); z @= h; q //= 1; r >>= 2
del a, b[f()], c.d
del (a, b)
del a
assert f(x), g(y)
pass; f(); g();
if f(x): g(y)
elif h(z):
    pass
elif i():
    if j():
        k()
else: l()
for f(x)[0], *y in g(): h()
else:
    i()
while (n := f()):
    if n: break
    continue
else: g()
with f() as x, g(), h() as (y, z): i()
with (f() as x, g() as y.z,):
    pass
with (f()): pass
with (yield_()), a: pass
try:
    f()
except A: g()
except (B, C()) as e:
    raise D() from h()
except: raise
else:
    i()
finally:
    j()
try:
    f()
except* g() as e:
    h()
@f(1)
@a.b[c](d)
def g(a: h() = i(), /, b: int = 1, *c: j(), d: k()=l(), e, **m: n()) -> o(p)[q]:
    """Doc."""
    global u, v
    return r(s)
def generator(a=(yield_)):
    def inner():
        nonlocal a
        return
    x = yield
    y = yield f(x)
    (yield from g(y))
def plain():
    return lambda: (yield)
def holds_generator():
    def inner(): yield
class A: pass
class B(f(), g.h, *i(), metaclass=j(), **k()):
    x: int = l(1)
    def m(self): return super().m()
async def a():
    async with f() as x, g(): await h(x)
    async for y in i(): j()
    return [k async for k in l() if await m()]
@f()
class C():
    @property
    def x(self): ...
match f(x):
    case 1 | -2 | "a" "b" | None | 1+2j | a.b.c: g()
    case [a, *_, 3]: pass
    case (a, [*b]) if h(a): pass
    case x, y: pass
    case {"k": v, 1: [w], **rest}: i()
    case {}: pass
    case P(1, q, r=S(), t=_): pass
    case a.P(): pass
    case [1] as y: pass
    case (z): pass
    case str() | int(): pass
    case _: pass
match(x)
match x, *y:
    case *a,: pass
'''.strip("\n")

NEWER = {
    (3, 12): """
        type X = f(a[b])
        type Y[T: g(), *Ts, **P] = h(T)
        def f[T: i() + 1](x: j()) -> k(): l()
        class A[T: m()](n()): o()
    """,
    (3, 13): "def f[T = g()](x: h()): i()",
}


@pytest.mark.parametrize("text", EXPRESSIONS.splitlines())
def test_expression(text: str) -> None:
    assert_same(text)


@pytest.mark.parametrize("text", ['f"""{\nf(y)}""" \'z\'', '"a\\\nb"', "f'a\\\n{b}'", "f(\n x,\n)"])
def test_expression_over_rows(text: str) -> None:
    assert_same(text)


def test_all_expressions_in_one_file() -> None:
    assert_same(EXPRESSIONS)


def test_statements() -> None:
    text = STATEMENTS
    if sys.version_info < (3, 11):
        text = text.replace("except*", "except")
    assert_same(text)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_endings(ending: str) -> None:
    text = STATEMENTS if sys.version_info >= (3, 11) else STATEMENTS.replace("except*", "except")
    assert_same(text.replace("\n", ending))
    assert_same(f"x = '''a{ending}b''' f'''{{c}}{ending}d'''")


@pytest.mark.parametrize("version", NEWER)
def test_newer_syntax(version: tuple[int, int]) -> None:
    text = textwrap.dedent(NEWER[version])
    if sys.version_info >= version:
        assert_same(text)
    else:
        assert lower(libcst.parse_module(text)).body


def test_type_parameters_are_numbered_though_dropped() -> None:
    (function,) = lower(libcst.parse_module("def f[T: a()](x: b()): c()")).body
    assert isinstance(function, p.FunctionDef)
    (parameter,) = function.parameters
    assert isinstance(parameter.annotation, p.Call)
    assert parameter.annotation.index == 1


def test_nodes_in_fstrings_have_no_number() -> None:
    (first, second) = lower(libcst.parse_module("f'{a(b)[c] + d}'\ne(f)")).body
    assert isinstance(second, p.ExprStmt)
    assert isinstance(second.value, p.Call)
    assert second.value.index == 0
    assert "index=0" not in repr(first).replace("ExprStmt(index=0", "")


def test_bad_escape_and_huge_integer_do_not_stop_the_lowering() -> None:
    module = lower(libcst.parse_module("a = '\\N{no such name}'\nb = " + "9" * 5000))
    assert len(module.body) == 2


def test_equal_modules_are_equal_and_picklable() -> None:
    module = lower(libcst.parse_module(STATEMENTS))
    assert pickle.loads(pickle.dumps(module)) == module
    assert lower(libcst.parse_module(STATEMENTS)) == module


@pytest.mark.parametrize("module", [argparse, ast, inspect, textwrap])
def test_real_modules(module) -> None:
    assert_same(inspect.getsource(module))


names = st.sampled_from(["a", "b", "cde", "ñ"])
leaves = st.one_of(
    names,
    st.integers(0, 99).map(str),
    st.sampled_from(["'s'", "'x' 'y'", "b'z'", "1.5", "f'{a(b)}'", "None"]),
)


def _grow(inner):
    def form(template: str, count: int):
        return st.tuples(*[inner] * count).map(lambda parts: template.format(*parts))

    operators = st.sampled_from("+ - * / // % ** @ & | ^ << >> and or < == in is".split())
    return st.one_of(
        form("({})", 1),
        form("({})({})", 2),
        form("a.b({}, k={}, *{})", 3),
        form("a({}).c[{}]", 2),
        form("d[{}:{}, {}]", 3),
        form("[{}, {}]", 2),
        form("({},)", 1),
        form("{{{}: {}}}", 2),
        form("({} if {} else {})", 3),
        form("[{} for x in {} if {}]", 3),
        form("{{{}: {} for x in {}}}", 3),
        form("(lambda x={}: {})", 2),
        form("(not {})", 1),
        form("(-{})", 1),
        st.tuples(inner, operators, inner).map(lambda parts: "({} {} {})".format(*parts)),
        st.tuples(names, operators, inner).map(lambda parts: "({} {} {})".format(*parts)),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(st.recursive(leaves, _grow, max_leaves=12), min_size=1, max_size=4))
def test_any_expression(expressions: list[str]) -> None:
    assert_same("\n".join(expressions))
