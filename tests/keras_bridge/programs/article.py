# Keras 2.2 2.15
from keras.layers import LSTM, Conv2D, Dense, Embedding, Flatten, Input, MaxPooling2D, concatenate
from keras.models import Model, Sequential

convolutions = Sequential()
convolutions.add(Conv2D(55, (3, 2), strides=(2, 1), input_shape=(100, 95, 3)))
convolutions.add(Conv2D(35, (5, 2), strides=(3, 2), padding="same"))

poolings = Sequential()
poolings.add(MaxPooling2D((3, 2), strides=(2, 1), input_shape=(100, 95, 3)))
poolings.add(MaxPooling2D((5, 2), strides=(3, 2), padding="same"))

vision_model = Sequential()
vision_model.add(Conv2D(64, (3, 3), activation="relu", padding="same", input_shape=(224, 224, 3)))
vision_model.add(Conv2D(64, (3, 3), activation="relu"))
vision_model.add(MaxPooling2D((2, 2)))
vision_model.add(Conv2D(128, (3, 3), activation="relu", padding="same"))
vision_model.add(Conv2D(128, (3, 3), activation="relu"))
vision_model.add(MaxPooling2D((2, 2)))
vision_model.add(Conv2D(256, (3, 3), activation="relu", padding="same"))
vision_model.add(Conv2D(256, (3, 3), activation="relu"))
vision_model.add(Conv2D(256, (3, 3), activation="relu"))
vision_model.add(MaxPooling2D((2, 2)))
vision_model.add(Flatten())

image_input = Input(shape=(224, 224, 3))
encoded_image = vision_model(image_input)
question_input = Input(shape=(100,), dtype="int32")
embedded_question = Embedding(input_dim=10000, output_dim=256, input_length=100)(question_input)
encoded_question = LSTM(256)(embedded_question)
merged = concatenate([encoded_question, encoded_image])
output = Dense(1000, activation="softmax")(merged)
vqa_model = Model(inputs=[image_input, question_input], outputs=output)
