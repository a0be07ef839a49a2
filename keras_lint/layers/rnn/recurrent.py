"""What all recurrent layers do with their cell: run it along the time axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.input_spec import InputSpec, check_spec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.rnn.cell import RecurrentCell, check_features, held, outputs
from keras_lint.layers.rnn.initial_state import check_states, merge_states, open_batch
from keras_lint.shapes.dim import Dim, is_free, symbol
from keras_lint.shapes.shape import Shape, ShapeTree


class Recurrent(Layer):
    """`(batch, steps, features)` → `(batch, units)`, or `(batch, steps, units)` for all steps.

    With `return_state`, the last states follow the output.
    """

    rank: ClassVar[int] = 3

    def make_cell(self) -> Layer | None:
        """Return the cell, None where it is not known."""
        raise NotImplementedError

    def validate(self) -> None:
        self.args.refuse_numpy("units")
        self.cell = self.make_cell()
        if self.cell is None:
            self.own_weights = None
        elif self.keras == KerasVersion.V2_2 and self.cell.arguments is self.arguments:
            self.cell.trainable = True
        fused = self.args.get("use_cudnn", "auto")
        if isinstance(fused, LITERALS) and fused not in ("auto", True, False):
            raise self.args.invalid("use_cudnn", "'auto', True or False", fused)

    def sublayers(self) -> Sequence[Layer]:
        return () if self.cell is None else (self.cell,)

    def copied(self, *, backwards: bool = False) -> Recurrent:
        """Return an unbuilt copy; Keras 2 turns the other one's way round, Keras 3 sets it."""
        if not backwards:
            return self._clone()
        way = self.args.get("go_backwards", False)
        if isinstance(way, LITERALS):
            way = True if self.keras == KerasVersion.V3 else not way
        return self._clone(go_backwards=way)

    def _clone(self, **changes: object) -> Recurrent:
        copy = self.clone(**changes)
        assert isinstance(copy, Recurrent)
        return copy

    def build(self, inputs: ShapeTree) -> None:
        """Check the input and build the cell for one step of it."""
        sequence, _ = self.split(inputs)
        self._check_rank(sequence)
        if self.cell is not None:
            held(self.cell, sequence.drop(self._time_axis()))
        self._check_stateful(sequence)
        if self.keras < KerasVersion.V3:
            fixed = {axis: sequence[axis] for axis in self.fixed_axes(sequence)}
            if self.is_set("stateful"):
                fixed[self._batch_axis()] = sequence[self._batch_axis()]
            self.spec = InputSpec(ndim=sequence.rank, axes=fixed)

    def check_run(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Hold the features of a call, and its states, against those that the cell has."""
        sequence, _ = self.split(inputs)
        given = call.get("initial_state")
        if self.keras is not KerasVersion.V3 or not isinstance(self.cell, RecurrentCell):
            return
        if sequence.rank == self.rank == 3:
            check_features(self.cell, sequence.drop(self._time_axis()))
        if not self.takes(sequence) or given is None:
            return
        try:
            kept = self.cell.state_shapes(sequence.drop(self._time_axis()))
        except NotKnown:
            return
        check_states(self.args, kept, given)

    def fixed_axes(self, sequence: Shape) -> Sequence[int]:
        """Return the axes whose sizes a built layer of Keras 2 holds on to."""
        return (sequence.rank - 1,)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return the output, followed by the states where they are returned."""
        sequence, states = self.split(inputs)
        self._check_rank(sequence)
        if self.spec is not None:
            check_spec(self.args.layer, self.spec, sequence)
        given = states if states else call.get("initial_state")
        step = sequence.drop(self._time_axis())
        if not isinstance(self.cell, RecurrentCell):
            return None
        self.cell.traced = self.traced
        if self.traced:
            self.check_run(inputs, call)
        try:
            kept = self.cell.state_shapes(step)
            if self.keras < KerasVersion.V3:
                self._check_unroll(sequence)
                own = step[0] if given else self._batch(step)
                batch = merge_states(self.args, own, kept, given)
                if self.keras == KerasVersion.V2_15:
                    step = step.replace(0, batch)
                    left_open = None if self.is_set("unroll") else open_batch(given)
                    kept = self.cell.state_shapes(step.replace(0, left_open or batch))
            return self._returned(sequence, self.one_output(step), kept)
        except NotKnown:
            return None

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Take the second axis for the steps and all behind it for one step."""
        step = input.drop(1)
        if self.cell is None or self.is_set("stateful"):
            raise error
        if is_free(step[-1]) and not self.cell.built:
            raise error
        held(self.cell, step)
        self.built = True
        try:
            output = Shape((input[0], self.one_output(step)[-1]))
            return self._returned(input, output, [])
        except NotKnown:
            return None

    def one_output(self, step: Shape) -> Shape:
        """Return the output for one step."""
        if not isinstance(self.cell, RecurrentCell):
            raise NotKnown("the cell is not known")
        return self.cell.step_output(step)

    def split(self, inputs: ShapeTree) -> tuple[Shape, Sequence[ShapeTree]]:
        """Tell the sequence from the initial states that Keras 2 takes in one list with it."""
        if isinstance(inputs, (list, tuple)) and not isinstance(inputs, Shape):
            if self.keras == KerasVersion.V3 or not inputs:
                raise LayerError(
                    "input-rank",
                    f"{self.args.layer} takes one tensor, not a list of {len(inputs)}.",
                    expected="one tensor",
                    actual=f"a list of {len(inputs)}",
                    hint="Pass the states as initial_state=[…].",
                )
            return self._sequence(inputs[0]), list(inputs[1:])
        return self._sequence(inputs), ()

    def is_set(self, name: str) -> bool:
        """Tell whether a flag is known to be true."""
        try:
            return self.args.flag(name)
        except NotKnown:
            return False

    def _sequence(self, input: ShapeTree) -> Shape:
        if isinstance(input, Shape):
            return input
        return Shape(symbol("unknown") for _ in range(self.rank))

    def _batch_axis(self) -> int:
        return 1 if self.is_set("time_major") else 0

    def _batch(self, step: Shape) -> Dim:
        """Return the batch size, with `stateful` the one for which the states were made."""
        fixed = None if self.spec is None else self.spec.axes.get(self._batch_axis())
        return step[0] if fixed is None or not is_free(step[0]) else fixed

    def _time_axis(self) -> int:
        return 1 - self._batch_axis()

    def _returned(self, sequence: Shape, output: Shape, kept: list[ShapeTree]) -> ShapeTree:
        first: ShapeTree
        try:
            first = output
            if self.args.flag("return_sequences"):
                first = output.insert(self._time_axis(), sequence[self._time_axis()])
        except NotKnown:
            first = None
        try:
            returns_state = self.args.flag("return_state")
        except NotKnown:
            return None
        return outputs(self.keras, [first, *kept]) if returns_state else first

    def _check_rank(self, sequence: Shape) -> None:
        if not self.takes(sequence):
            spec = InputSpec(ndim=self.rank)
            check_spec(self.args.layer, spec, sequence, self.rank_hint(sequence))

    def takes(self, sequence: Shape) -> bool:
        """Tell whether an input has a rank that the layer takes."""
        return sequence.rank == self.rank

    def rank_hint(self, sequence: Shape) -> str | None:
        """Say what to do about an input of the wrong rank."""
        if sequence.rank == self.rank - 1:
            return (
                "If a recurrent layer comes before, give it return_sequences=True; otherwise add "
                f"a time axis, as Reshape(({sequence[-1]}, 1)) does."
            )
        if sequence.rank > self.rank:
            return "Put TimeDistributed(Flatten()) or Reshape((steps, features)) before."
        return None

    def _check_stateful(self, sequence: Shape) -> None:
        if self.is_set("stateful") and is_free(sequence[self._batch_axis()]):
            raise LayerError(
                "input-dimension",
                f"{self.args.layer} with stateful=True keeps one state for each sample and so "
                f"needs a fixed batch size, but its input is {sequence}.",
                expected="a batch size",
                actual=str(sequence),
                argument="stateful",
                hint="Give the input's whole shape, its batch size included.",
            )

    def _check_unroll(self, sequence: Shape) -> None:
        steps: Dim = sequence[self._time_axis()]
        one = self.keras == KerasVersion.V2_2 and steps == 1
        if self.is_set("unroll") and (one or is_free(steps)):
            raise LayerError(
                "input-dimension",
                f"{self.args.layer} with unroll=True writes out every step and so needs a fixed "
                f"number of them{', more than 1' if one else ''}, but its input is {sequence}.",
                expected="a number of steps",
                actual=str(sequence),
                argument="unroll",
                hint="Give the number of steps in the input's shape, or leave out unroll=True.",
            )
