from keras.layers import (
    LSTM,
    Concatenate,
    Conv2D,
    Dense,
    Embedding,
    Flatten,
    Input,
    MaxPooling2D,
)
from keras.models import Model, Sequential

VOCABULARY = 10000
QUESTION_WORDS = 100
ANSWERS = 1000


def add_block(tower, filters, convolutions, **first):
    tower.add(Conv2D(filters, (3, 3), activation="relu", padding="same", **first))
    for _ in range(convolutions - 1):
        tower.add(Conv2D(filters, (3, 3), activation="relu"))
    tower.add(MaxPooling2D((2, 2)))


tower = Sequential(name="vision_tower")
add_block(tower, 64, 2, input_shape=(224, 224, 3))
add_block(tower, 128, 2)
add_block(tower, 256, 3)
tower.add(Flatten())

image = Input(shape=(224, 224, 3), name="image")
question = Input(shape=(QUESTION_WORDS,), dtype="int32", name="question")
words = Embedding(VOCABULARY, 256)(question)
sentence = LSTM(256)(words)

merged = Concatenate()([sentence, tower(image)])
answer = Dense(ANSWERS, activation="softmax")(merged)

vqa_model = Model(inputs=[image, question], outputs=answer)
vqa_model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
vqa_model.summary()
