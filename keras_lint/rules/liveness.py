"""Which calls of layers come to something in a program, and which to nothing."""

from __future__ import annotations

from collections import defaultdict

from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Trace
from keras_lint.rules.lineage import is_of_keras


class Uses:
    """Which tensors go anywhere, and which are about a model that is built."""

    def __init__(self, trace: Trace) -> None:
        self._calls = trace.calls
        self._takers: defaultdict[int, list[Node]] = defaultdict(list)
        for node in trace.calls:
            for tensor in node.inputs:
                self._takers[id(tensor)].append(node)
        self._modelled: set[int] = set()
        self._whole: set[int] = set()
        self._idle: set[int] = set()
        for construction in trace.models:
            model = construction.model
            for tree in (model.inputs, model.outputs):
                tensors = flatten(tree) if tree is not None else []
                self._whole.update(map(id, tensors))
                self._modelled.update(map(id, tensors))
            for node in model.nodes:
                self._modelled.update(map(id, (*node.inputs, *node.outputs)))
        for node in reversed(trace.calls):  # who takes a tensor is called after who makes it
            if self._is_idle(node):
                self._idle.add(id(node))

    def idle(self, node: Node) -> bool:
        """Tell whether nothing becomes of a call, as far as one can see."""
        return id(node) in self._idle

    def _is_idle(self, node: Node) -> bool:
        if node.conditional or _acts_by_itself(node):
            return False
        if not all(self._leads_nowhere(tensor) for tensor in node.outputs):
            return False
        return all(self._known(tensor) for tensor in node.inputs)

    def _leads_nowhere(self, tensor: Tensor) -> bool:
        """Tell whether a tensor is read by idle calls alone."""
        takers = self._takers[id(tensor)]
        if id(tensor) in self._whole or tensor.reads > len(takers):
            return False
        return all(map(self.idle, takers))

    def ends(self, node: Node) -> bool:
        """Tell whether nothing at all takes what a call gives."""
        return not any(tensor.reads or self._takers[id(tensor)] for tensor in node.outputs)

    def instead_of(self, node: Node) -> Node | None:
        """Return the call that starts where an idle chain starts, and takes over its variable."""
        start, variable = self._start_of(node.inputs[0]), node.outputs[0].variable
        for other in self._takers[id(start)]:
            later = other.serial > node.serial and not self.idle(other)
            if later and variable and len(other.outputs) == 1:
                if other.outputs[0].variable == variable and other.place is not None:
                    return other if node.inputs[0] is not start else None
        return None

    def passes_over(self, node: Node) -> Node | None:
        """Return the call that takes what an idle one took, in the place of what that gave.

        Where several calls branch off there, it is the one that joins them again.
        """
        later = [one for one in self._calls if one.serial > node.serial and one.place is not None]
        going = [one for one in later if not self.idle(one)]
        given = {id(tensor) for tensor in node.inputs}
        takers = [one for tensor in node.inputs for one in self._takers[id(tensor)]]
        branches = {id(one) for one in takers if one.serial > node.serial and not self.idle(one)}
        joins = [one for one in going if len(one.inputs) > 1]
        if len(branches) == 1:
            return next((one for one in going if id(one) in branches), None)
        beside = [one for one in joins if given & {id(tensor) for tensor in one.inputs}]
        made = {id(output) for one in takers for output in one.outputs}
        joined = [one for one in joins if made & {id(tensor) for tensor in one.inputs}]
        return next(iter((*beside, *joined)), None)

    def goes_on_without(self, node: Node) -> bool:
        """Tell whether what a call takes is taken by others too."""
        others = (one for one in self._calls if one is not node)
        given = {id(tensor) for tensor in node.inputs}
        taken = any(id(tensor) in given for one in others for tensor in one.inputs)
        return taken or self.beside_a_model(node)

    def beside_a_model(self, node: Node) -> bool:
        """Tell whether all that a call takes belongs to a model, or leads to it from one."""
        return all(id(self._start_of(tensor)) in self._modelled for tensor in node.inputs)

    def _start_of(self, tensor: Tensor) -> Tensor:
        while id(tensor) not in self._modelled:
            maker = tensor.node
            if maker is None or len(maker.inputs) != 1 or not self.idle(maker):
                break
            tensor = maker.inputs[0]
        return tensor

    def _known(self, tensor: Tensor) -> bool:
        made_for_it = tensor.node is not None and not tensor.node.inputs and not tensor.reads
        return tensor.shape is not None and not made_for_it


def _acts_by_itself(node: Node) -> bool:
    given = node.layer.arguments.given
    return not is_of_keras(node.layer) or "activity_regularizer" in given or not node.inputs
