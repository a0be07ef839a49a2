"""Expressions: a dispatch by node type, children in source order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

import libcst as cst

from keras_lint.interp import program as p
from keras_lint.interp.lowering import literals, strings
from keras_lint.interp.lowering.operators import BINARY, COMPARISONS, UNARY

Handler: TypeAlias = Callable[[Any], p.Expr]

_CONSTANTS = {"True": p.Const(True), "False": p.Const(False), "None": p.Const(None)}


class _Handlers(dict[type[cst.CSTNode], Handler]):
    """Handlers by node type, with one for all types that have none."""

    def __init__(self, handlers: dict[type[cst.CSTNode], Handler], other: Handler) -> None:
        super().__init__(handlers)
        self.other = other

    def __missing__(self, key: type[cst.CSTNode]) -> Handler:
        return self.other


class ExpressionLowerer:
    """Lowers expressions and numbers calls, binary operations and subscripts as they come.

    `yields` tells whether a `yield` was met since it was last set to False.
    """

    def __init__(self) -> None:
        self.yields = False
        self.calls = self.binops = self.subscripts = 0
        # Within an f-string no node stands anywhere of its own.
        self.in_fstring = False
        self.names: dict[str, p.Expr] = dict(_CONSTANTS)
        self.handlers = _Handlers(self._handlers(), self._other)
        # Older releases of libcst do not know t-strings.
        if hasattr(cst, "TemplatedString"):
            self.handlers[cst.TemplatedString] = self._fstring

    def __call__(self, node: cst.CSTNode) -> p.Expr:
        """Return the program form of the expression `node`."""
        return self.handlers[type(node)](node)

    def optional(self, node: cst.CSTNode | None) -> p.Expr | None:
        """Return the program form of `node`, None where there is none."""
        return None if node is None else self.handlers[type(node)](node)

    def args(self, nodes: Sequence[cst.Arg]) -> tuple[p.Arg, ...]:
        """Return the arguments of a call or of a class statement."""
        handlers = self.handlers
        args = []
        for node in nodes:
            value, keyword = node.value, node.keyword
            name = None if keyword is None else keyword.value
            args.append(p.Arg(handlers[type(value)](value), name, node.star))
        return tuple(args)

    def parameters(self, node: cst.Parameters) -> tuple[p.Parameter, ...]:
        """Return the parameters of a function or lambda in source order."""
        parameters = [self._parameter(param, "posonly") for param in node.posonly_params]
        parameters += [self._parameter(param, "plain") for param in node.params]
        if isinstance(node.star_arg, cst.Param):
            parameters.append(self._parameter(node.star_arg, "vararg"))
        parameters += [self._parameter(param, "kwonly") for param in node.kwonly_params]
        if node.star_kwarg is not None:
            parameters.append(self._parameter(node.star_kwarg, "kwarg"))
        return tuple(parameters)

    def type_parameters(self, node: cst.TypeParameters | None) -> None:
        """Number what stands in type parameters; nothing else of them is kept."""
        if node is not None:
            self._other(node)

    def _handlers(self) -> dict[type[cst.CSTNode], Handler]:
        return {
            cst.Name: self._name,
            cst.Attribute: self._attribute,
            cst.Subscript: self._subscript,
            cst.Call: self._call,
            cst.Integer: lambda node: p.Const(literals.integer(node.value)),
            cst.Float: lambda node: p.Const(float(node.value)),
            cst.Imaginary: lambda node: p.Const(literals.imaginary(node.value)),
            cst.Ellipsis: lambda node: p.Const(...),
            cst.SimpleString: lambda node: p.Const(literals.string(node.value)),
            cst.ConcatenatedString: self._concatenated,
            cst.FormattedString: self._fstring,
            cst.BinaryOperation: self._binop,
            cst.UnaryOperation: self._unaryop,
            cst.BooleanOperation: self._boolop,
            cst.Comparison: self._compare,
            cst.IfExp: self._ifexp,
            cst.Tuple: lambda node: p.TupleExpr(self._elements(node.elements)),
            cst.List: lambda node: p.ListExpr(self._elements(node.elements)),
            cst.Set: lambda node: p.SetExpr(self._elements(node.elements)),
            cst.StarredElement: lambda node: p.Starred(self(node.value)),
            cst.Dict: self._dict,
            cst.ListComp: lambda node: self._comprehension("list", node),
            cst.SetComp: lambda node: self._comprehension("set", node),
            cst.GeneratorExp: lambda node: self._comprehension("generator", node),
            cst.DictComp: self._dict_comprehension,
            cst.NamedExpr: lambda node: p.NamedExpr(node.target.value, self(node.value)),
            cst.Await: lambda node: p.Await(self(node.expression)),
            cst.Yield: self._yield,
            cst.Lambda: self._lambda,
        }

    def _other(self, node: cst.CSTNode) -> p.Expr:
        """Number what stands in a node that the program form has nothing for."""
        for child in node.children:
            self.handlers[type(child)](child)
        return p.Const(None)

    def _name(self, node: cst.Name) -> p.Expr:
        name = self.names.get(node.value)
        if name is None:
            name = self.names[node.value] = p.Name(node.value)
        return name

    def _attribute(self, node: cst.Attribute) -> p.Expr:
        value = node.value
        return p.Attribute(self.handlers[type(value)](value), node.attr.value)

    def _call(self, node: cst.Call) -> p.Expr:
        index = -1
        if not self.in_fstring:
            index = self.calls
            self.calls = index + 1
        func = node.func
        return p.Call(self.handlers[type(func)](func), self.args(node.args), index)

    def _subscript(self, node: cst.Subscript) -> p.Expr:
        index = -1
        if not self.in_fstring:
            index = self.subscripts
            self.subscripts = index + 1
        value = self(node.value)
        elements = node.slice
        items = [self._subscript_item(element.slice) for element in elements]
        if len(items) == 1 and not isinstance(elements[0].comma, cst.Comma):
            item = items[0]
            # `a[*b]` is a tuple even without a comma.
            if not isinstance(item, p.Starred):
                return p.Subscript(value, item, index)
        return p.Subscript(value, p.TupleExpr(tuple(items)), index)

    def _subscript_item(self, node: cst.BaseSlice) -> p.Expr:
        if isinstance(node, cst.Index):
            value = self(node.value)
            return p.Starred(value) if node.star else value
        if isinstance(node, cst.Slice):
            lower, upper = self.optional(node.lower), self.optional(node.upper)
            return p.Slice(lower, upper, self.optional(node.step))
        return self._other(node)

    def _binop(self, node: cst.BinaryOperation) -> p.Expr:
        index = -1
        if not self.in_fstring:
            index = self.binops
            self.binops = index + 1
        return p.BinOp(BINARY[type(node.operator)], self(node.left), self(node.right), index)

    def _unaryop(self, node: cst.UnaryOperation) -> p.Expr:
        return p.UnaryOp(UNARY[type(node.operator)], self(node.expression))

    def _boolop(self, node: cst.BooleanOperation) -> p.Expr:
        op: Literal["and", "or"] = "and" if isinstance(node.operator, cst.And) else "or"
        return p.BoolOp(op, self(node.left), self(node.right))

    def _compare(self, node: cst.Comparison) -> p.Expr:
        left = self(node.left)
        ops = tuple([COMPARISONS[type(target.operator)] for target in node.comparisons])
        return p.Compare(left, ops, tuple([self(target.comparator) for target in node.comparisons]))

    def _ifexp(self, node: cst.IfExp) -> p.Expr:
        body, test = self(node.body), self(node.test)
        return p.IfExp(test, body, self(node.orelse))

    def _elements(self, nodes: Sequence[cst.BaseElement]) -> tuple[p.Expr, ...]:
        handlers = self.handlers
        elements = []
        for node in nodes:
            value = node.value
            lowered = handlers[type(value)](value)
            elements.append(p.Starred(lowered) if type(node) is cst.StarredElement else lowered)
        return tuple(elements)

    def _dict(self, node: cst.Dict) -> p.Expr:
        items: list[tuple[p.Expr | None, p.Expr]] = []
        for element in node.elements:
            key = self(element.key) if isinstance(element, cst.DictElement) else None
            items.append((key, self(element.value)))
        return p.DictExpr(tuple(items))

    def _comprehension(
        self, kind: Literal["list", "set", "generator"], node: cst.BaseSimpleComp
    ) -> p.Expr:
        element = self(node.elt)
        return p.Comprehension(kind, element, None, self._generators(node.for_in))

    def _dict_comprehension(self, node: cst.DictComp) -> p.Expr:
        key, value = self(node.key), self(node.value)
        return p.Comprehension("dict", value, key, self._generators(node.for_in))

    def _generators(self, node: cst.CompFor) -> tuple[p.Generator, ...]:
        generators = []
        inner: cst.CompFor | None = node
        while inner is not None:
            target, iterable = self(inner.target), self(inner.iter)
            tests = tuple([self(condition.test) for condition in inner.ifs])
            generators.append(p.Generator(target, iterable, tests))
            inner = inner.inner_for_in
        return tuple(generators)

    def _yield(self, node: cst.Yield) -> p.Expr:
        self.yields = True
        if isinstance(node.value, cst.From):
            return p.Yield(self(node.value.item), delegate=True)
        return p.Yield(self.optional(node.value))

    def _lambda(self, node: cst.Lambda) -> p.Expr:
        parameters = self.parameters(node.params)
        outside, self.yields = self.yields, False
        body = self(node.body)
        self.yields = outside
        return p.Lambda(parameters, body)

    def _parameter(
        self,
        node: cst.Param,
        kind: Literal["posonly", "plain", "vararg", "kwonly", "kwarg"],
    ) -> p.Parameter:
        annotation = None
        if node.annotation is not None:
            annotation = self(node.annotation.annotation)
        return p.Parameter(node.name.value, kind, self.optional(node.default), annotation)

    def _concatenated(self, node: cst.ConcatenatedString) -> p.Expr:
        return strings.concatenated(self, node)

    def _fstring(self, node: cst.CSTNode) -> p.Expr:
        outside, self.in_fstring = self.in_fstring, True
        lowered = strings.fstring(self, node)
        self.in_fstring = outside
        return lowered
