from deepctr.feature_column import SparseFeat
from deepctr.models import CCPM

columns = [SparseFeat(name, vocabulary_size=100, embedding_dim=4) for name in ("C1", "C2", "C3")]

CCPM(columns, columns)
CCPM(columns, columns, conv_kernel_width=(3, 2), conv_filters=(8, 4), dnn_hidden_units=(64,))

# Builds models with keras.
