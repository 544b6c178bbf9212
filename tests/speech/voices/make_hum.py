# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "onnx>=1.16"]
# ///
"""Makes the voice `hum`: a model in the form of VITS that hums 0.25 s for every character.

    uv run tests/speech/voices/make_hum.py

What it says cannot be understood, but its lengths are exact: so the real library of neural
voices is tested without a real voice, of which none is free to lie here. Its metadata and
inputs are those that sherpa-onnx asks of a VITS model with a lexicon.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

FOLDER = Path(__file__).parent / "hum"
RATE = 16_000
SECONDS_A_CHARACTER = 0.25
PITCH_HZ = 200.0
PUNCTUATION = "，。？！、：；"
WORDS = (
    "请您记住陌生人打来电话要验证码不给他挂断以后再银行的问一下"
    "钱转错了还追得回吗女儿说先骗子最怕这是句试听甲乙丙丁"
)
METADATA = {
    "model_type": "vits", "comment": "hum", "language": "Chinese", "add_blank": "0",
    "n_speakers": "1", "sample_rate": str(RATE), "punctuation": " ".join(PUNCTUATION),
}  # fmt: skip


def constants() -> list[onnx.TensorProto]:
    given = {
        "samples_a_character": numpy.array([RATE * SECONDS_A_CHARACTER], numpy.float32),
        "angle_a_sample": numpy.float32(2 * math.pi * PITCH_HZ / RATE),
        "half": numpy.float32(0.5),
        "nothing": numpy.float32(0),
        "zero": numpy.int64(0),
        "one": numpy.int64(1),
        "first_axis": numpy.array([0], numpy.int64),
        "one_channel": numpy.array([1, 1, -1], numpy.int64),
    }
    return [numpy_helper.from_array(numpy.array(value), name) for name, value in given.items()]


def nodes() -> list[onnx.NodeProto]:
    """Return characters × length → a wave; inputs that do not matter are added as nothing."""
    steps = [
        ("Cast", ["x_length"], "characters", {"to": TensorProto.FLOAT}),
        ("Mul", ["characters", "samples_a_character"], "samples", {}),
        ("Mul", ["samples", "length_scale"], "stretched", {}),
        ("Cast", ["x"], "tokens", {"to": TensorProto.FLOAT}),
        ("ReduceSum", ["tokens"], "token_sum", {"keepdims": 0}),
        ("Add", ["noise_scale", "noise_scale_w"], "noises", {}),
        ("Add", ["noises", "token_sum"], "unused", {}),
        ("Mul", ["unused", "nothing"], "ignored", {}),
        ("Add", ["stretched", "ignored"], "length", {}),
        ("Cast", ["length"], "lengths", {"to": TensorProto.INT64}),
        ("Squeeze", ["lengths", "first_axis"], "count", {}),
        ("Range", ["zero", "count", "one"], "ticks", {}),
        ("Cast", ["ticks"], "times", {"to": TensorProto.FLOAT}),
        ("Mul", ["times", "angle_a_sample"], "angles", {}),
        ("Sin", ["angles"], "loud", {}),
        ("Mul", ["loud", "half"], "wave", {}),
        ("Reshape", ["wave", "one_channel"], "y", {}),
    ]
    return [helper.make_node(kind, given, [made], **more) for kind, given, made, more in steps]


def model() -> onnx.ModelProto:
    whole, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info("x", whole, ["N", "L"]),
        helper.make_tensor_value_info("x_length", whole, ["N"]),
        *(
            helper.make_tensor_value_info(name, real, [1])
            for name in ("noise_scale", "length_scale", "noise_scale_w")
        ),
    ]
    output = helper.make_tensor_value_info("y", real, ["N", 1, "S"])
    graph = helper.make_graph(nodes(), "hum", inputs, [output], constants())
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    helper.set_model_props(made, METADATA)
    onnx.checker.check_model(made)
    return made


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    onnx.save(model(), FOLDER / "model.onnx")
    words = sorted(set(WORDS))
    tokens = ["_", *PUNCTUATION, *(f"{word}1" for word in words)]
    numbered = "".join(f"{token} {number}\n" for number, token in enumerate(tokens))
    (FOLDER / "tokens.txt").write_text(numbered, "utf-8")
    lexicon = "".join(f"{word} {word}1\n" for word in words)
    (FOLDER / "lexicon.txt").write_text(lexicon, "utf-8")
    (FOLDER / "voice.yaml").write_text("name: 哼声\nlicence: CC0-1.0\n", "utf-8")


if __name__ == "__main__":
    main()
