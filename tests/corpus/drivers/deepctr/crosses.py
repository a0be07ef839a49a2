from deepctr.feature_column import DenseFeat, SparseFeat
from deepctr.models import DIFM, FNN, IFM, DeepFEFM, FwFM, xDeepFM

columns = [SparseFeat(name, vocabulary_size=100, embedding_dim=4) for name in ("C1", "C2", "C3")]
columns += [DenseFeat("I1", 1), DenseFeat("I2", 1)]

FNN(columns, columns)
FwFM(columns, columns)
xDeepFM(columns, columns)
IFM(columns, columns)
DIFM(columns, columns)
DeepFEFM(columns, columns)

# Builds models with keras.
