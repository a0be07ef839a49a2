"""What looks at a program's text without running it: each finds slips of one kind."""

from keras_lint.interp.looks.answers import answers
from keras_lint.interp.looks.flows import flows
from keras_lint.interp.looks.held_out import held_out
from keras_lint.interp.looks.image_scaling import misscaled
from keras_lint.interp.looks.in_loops import in_loops
from keras_lint.interp.looks.leaks import leaks
from keras_lint.interp.looks.learnt_again import learnt_again
from keras_lint.interp.looks.made_anew import made_anew
from keras_lint.interp.looks.mixing import mixing
from keras_lint.interp.looks.neglects import neglects
from keras_lint.interp.looks.orders import orders
from keras_lint.interp.looks.padding import padding
from keras_lint.interp.looks.slips import slips
from keras_lint.interp.looks.steps_of_data import steps_of_data
from keras_lint.interp.looks.taped import taped
from keras_lint.interp.looks.turned_losses import turned_losses
from keras_lint.interp.looks.unheeded import unheeded

LOOKS = (
    slips,
    neglects,
    misscaled,
    orders,
    held_out,
    mixing,
    answers,
    taped,
    in_loops,
    flows,
    learnt_again,
    turned_losses,
    padding,
    made_anew,
    unheeded,
    leaks,
    steps_of_data,
)
"""All of them, in the order in which they look."""

__all__ = ["LOOKS"]
