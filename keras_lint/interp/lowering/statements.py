"""Statements: numbered before their children, which are seen in source order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import libcst as cst

from keras_lint.interp import program as p
from keras_lint.interp.lowering.expressions import ExpressionLowerer
from keras_lint.interp.lowering.operators import AUGMENTED
from keras_lint.interp.lowering.patterns import PatternLowerer

Handler: TypeAlias = Callable[[int, Any], p.Stmt]


class StatementLowerer:
    """Lowers the statements of one module."""

    def __init__(self) -> None:
        self.count = 0
        self.expression = ExpressionLowerer()
        self.pattern = PatternLowerer(self.expression)
        self.handlers: dict[type[cst.CSTNode], Handler] = {
            **self._simple_handlers(),
            cst.If: self._if,
            cst.For: self._for,
            cst.While: self._while,
            cst.With: self._with,
            cst.Try: self._try,
            cst.TryStar: self._try,
            cst.FunctionDef: self._function,
            cst.ClassDef: self._class,
            cst.Match: self._match,
        }

    def block(self, node: cst.Module | cst.BaseSuite) -> p.Block:
        """Return the statements of a module, an indented block or a suite on one line."""
        statements: list[p.Stmt] = []
        for child in node.body:
            if type(child) is cst.SimpleStatementLine:
                statements += [self.statement(small) for small in child.body]
            else:
                statements.append(self.statement(child))
        return tuple(statements)

    def statement(self, node: cst.CSTNode) -> p.Stmt:
        """Return the program form of one statement."""
        index = self.count
        self.count = index + 1
        return self.handlers[type(node)](index, node)

    def _simple_handlers(self) -> dict[type[cst.CSTNode], Handler]:
        return {
            cst.Expr: lambda index, node: p.ExprStmt(index, self.expression(node.value)),
            cst.Assign: self._assign,
            cst.AnnAssign: self._annotated_assign,
            cst.AugAssign: self._augmented_assign,
            cst.Return: lambda index, node: p.Return(index, self.expression.optional(node.value)),
            cst.Raise: self._raise,
            cst.Assert: self._assert,
            cst.Del: self._delete,
            cst.Import: lambda index, node: p.Import(index, _aliases(node.names)),
            cst.ImportFrom: self._import_from,
            cst.Global: lambda index, node: p.ScopeDecl(index, "global", _names(node)),
            cst.Nonlocal: lambda index, node: p.ScopeDecl(index, "nonlocal", _names(node)),
            cst.Pass: lambda index, node: p.Pass(index),
            cst.Break: lambda index, node: p.Break(index),
            cst.Continue: lambda index, node: p.Continue(index),
            cst.TypeAlias: self._type_alias,
        }

    def _assign(self, index: int, node: cst.Assign) -> p.Stmt:
        targets = tuple([self.expression(target.target) for target in node.targets])
        return p.Assign(index, targets, self.expression(node.value))

    def _annotated_assign(self, index: int, node: cst.AnnAssign) -> p.Stmt:
        target = self.expression(node.target)
        annotation = self.expression(node.annotation.annotation)
        return p.AnnAssign(index, target, annotation, self.expression.optional(node.value))

    def _augmented_assign(self, index: int, node: cst.AugAssign) -> p.Stmt:
        target = self.expression(node.target)
        operator = AUGMENTED[type(node.operator)]
        return p.AugAssign(index, target, operator, self.expression(node.value))

    def _raise(self, index: int, node: cst.Raise) -> p.Stmt:
        exception = self.expression.optional(node.exc)
        if node.cause is not None:
            self.expression(node.cause.item)
        return p.Raise(index, exception)

    def _assert(self, index: int, node: cst.Assert) -> p.Stmt:
        test = self.expression(node.test)
        return p.Assert(index, test, self.expression.optional(node.msg))

    def _delete(self, index: int, node: cst.Del) -> p.Stmt:
        target = self.expression(node.target)
        # `del a, b` is a tuple to libcst; so is `del (a, b)`, which means the same.
        return p.Delete(index, target.elts if isinstance(target, p.TupleExpr) else (target,))

    def _import_from(self, index: int, node: cst.ImportFrom) -> p.Stmt:
        module = "" if node.module is None else _dotted(node.module)
        if isinstance(node.names, cst.ImportStar):
            return p.ImportFrom(index, module, (p.Alias("*", None),), len(node.relative))
        return p.ImportFrom(index, module, _aliases(node.names), len(node.relative))

    def _type_alias(self, index: int, node: cst.TypeAlias) -> p.Stmt:
        self.expression.type_parameters(node.type_parameters)
        self.expression(node.value)
        return p.Pass(index)

    def _if(self, index: int, node: cst.If) -> p.Stmt:
        test = self.expression(node.test)
        body = self.block(node.body)
        if isinstance(node.orelse, cst.If):
            return p.If(index, test, body, (self.statement(node.orelse),))
        return p.If(index, test, body, self._else(node.orelse))

    def _else(self, node: cst.Else | cst.Finally | None) -> p.Block:
        return () if node is None else self.block(node.body)

    def _for(self, index: int, node: cst.For) -> p.Stmt:
        target, iterable = self.expression(node.target), self.expression(node.iter)
        body = self.block(node.body)
        return p.For(index, target, iterable, body, self._else(node.orelse))

    def _while(self, index: int, node: cst.While) -> p.Stmt:
        test = self.expression(node.test)
        body = self.block(node.body)
        return p.While(index, test, body, self._else(node.orelse))

    def _with(self, index: int, node: cst.With) -> p.Stmt:
        items = []
        for item in node.items:
            context = self.expression(item.item)
            target = None if item.asname is None else self.expression(item.asname.name)
            items.append((context, target))
        return p.With(index, tuple(items), self.block(node.body))

    def _try(self, index: int, node: cst.Try | cst.TryStar) -> p.Stmt:
        body = self.block(node.body)
        handlers = tuple([self._handler(handler) for handler in node.handlers])
        orelse = self._else(node.orelse)
        return p.Try(index, body, handlers, orelse, self._else(node.finalbody))

    def _handler(self, node: cst.ExceptHandler | cst.ExceptStarHandler) -> p.ExceptHandler:
        caught = self.expression.optional(node.type)
        return p.ExceptHandler(caught, _bound(node.name), self.block(node.body))

    def _function(self, index: int, node: cst.FunctionDef) -> p.Stmt:
        expression = self.expression
        decorators = tuple([expression(decorator.decorator) for decorator in node.decorators])
        expression.type_parameters(node.type_parameters)
        parameters = expression.parameters(node.params)
        returns = None if node.returns is None else expression(node.returns.annotation)
        outside, expression.yields = expression.yields, False
        body = self.block(node.body)
        is_generator, expression.yields = expression.yields, outside
        is_async = node.asynchronous is not None
        return p.FunctionDef(
            index, node.name.value, parameters, body, decorators, is_generator, is_async, returns
        )

    def _class(self, index: int, node: cst.ClassDef) -> p.Stmt:
        expression = self.expression
        decorators = tuple([expression(decorator.decorator) for decorator in node.decorators])
        expression.type_parameters(node.type_parameters)
        bases = expression.args((*node.bases, *node.keywords))
        return p.ClassDef(index, node.name.value, bases, self.block(node.body), decorators)

    def _match(self, index: int, node: cst.Match) -> p.Stmt:
        subject = self.expression(node.subject)
        cases = []
        for case in node.cases:
            pattern = self.pattern(case.pattern)
            guard = self.expression.optional(case.guard)
            cases.append(p.MatchCase(pattern, guard, self.block(case.body)))
        return p.Match(index, subject, tuple(cases))


def _aliases(nodes: Sequence[cst.ImportAlias]) -> tuple[p.Alias, ...]:
    return tuple([p.Alias(_dotted(node.name), _bound(node.asname)) for node in nodes])


def _bound(node: cst.AsName | None) -> str | None:
    """Return the name after `as`."""
    return node.name.value if node is not None and isinstance(node.name, cst.Name) else None


def _dotted(node: cst.CSTNode) -> str:
    names: list[str] = []
    while isinstance(node, cst.Attribute):
        names.append(node.attr.value)
        node = node.value
    if isinstance(node, cst.Name):
        names.append(node.value)
    return ".".join(reversed(names))


def _names(node: cst.Global | cst.Nonlocal) -> tuple[str, ...]:
    return tuple([item.name.value for item in node.names])
