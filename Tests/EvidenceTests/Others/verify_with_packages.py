"""Verify an export with packages that are not ours: `pymerkle` for the tree, `cryptography` for the signatures.

    verify_with_packages.py DIR [PROOF]...    PROOF is a *.tlog-proof file for a line of the export
"""
import base64, hashlib, os, sys, warnings

warnings.simplefilter("ignore")
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pymerkle import InmemoryTree

folder, proofs = sys.argv[1], sys.argv[2:]


def read(name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return file.read()


keys = {}
for text in read("verifier.key").split():
    name, identity, data = text.split("+", 2)
    keys[name, bytes.fromhex(identity)] = Ed25519PublicKey.from_public_bytes(base64.b64decode(data)[1:])


def opened(note):
    """The size and root of a checkpoint that one of the keys has signed; an exception otherwise."""
    end = note.rindex("\n\n")
    text, verified = note[: end + 1], 0
    for line in note[end + 2 :].splitlines():
        _, name, data = line.split(" ")
        data = base64.b64decode(data)
        if (name, data[:4]) in keys:
            keys[name, data[:4]].verify(data[4:], text.encode())
            verified += 1
    assert verified > 0, "not signed"
    _, size, root = text.split("\n")[:3]
    return int(size), base64.b64decode(root)


tree = InmemoryTree(algorithm="sha256")
lines = read("events.jsonl").split("\n")[:-1]
for line in lines:
    tree.append_entry(line.encode())
for name in ["checkpoint"] + ["checkpoints/" + name for name in os.listdir(os.path.join(folder, "checkpoints"))]:
    size, root = opened(read(name))
    assert size <= len(lines), f"{name}: events are missing"
    expected = tree.get_state(size) if size else hashlib.sha256(b"").digest()
    assert expected == root, f"{name}: another root"
for name in proofs:
    head, note = open(name, encoding="utf-8", newline="").read().split("\n\n", 1)
    index = int(head.split("\n")[1].split(" ")[1])
    path = [base64.b64decode(line) for line in head.split("\n")[2:]]
    size, _ = opened(note)
    theirs = tree.prove_inclusion(index + 1, size).path
    leaf = tree.get_leaf(index + 1)
    assert sorted(path + [leaf]) == sorted(theirs), f"{name}: another path"
print(f"verified {len(lines)} events, {len(proofs)} proofs")
