"""Opens a disclosed value with the `cryptography` package alone, and checks it against the checkpoint's root.

    python3 open_disclosure.py FILE        prints the text; exits 1 with a reason if anything does not fit
"""
import base64, hashlib, hmac, json, struct, sys
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root_of(leaf, index, size, path):
    """RFC 9162, 2.1.3.2."""
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            sys.exit("too many hashes")
        if fn & 1 or fn == sn:
            r = sha256(b"\x01", p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = sha256(b"\x01", r, p)
        fn, sn = fn >> 1, sn >> 1
    return r if sn == 0 else sys.exit("too few hashes")


file = json.load(open(sys.argv[1], encoding="utf-8"))
line = json.loads(file["line"])
head, note = file["proof"].split("\n\n", 1)
_, index, *path = head.split("\n")
origin, size, root = note.split("\n")[:3]
computed = root_of(sha256(b"\x00", file["line"].encode()), int(index.split()[1]), int(size),
                   [base64.b64decode(p) for p in path])
if computed != base64.b64decode(root):
    sys.exit("the line is not in the tree")

blob, secret = base64.b64decode(file["blob"]), base64.b64decode(file["secret"])
sealed = next(s for s in line["sealed"] if s["at"] == file["at"])
if base64.urlsafe_b64encode(sha256(blob)).rstrip(b"=").decode() != sealed["digest"]:
    sys.exit("the line has another digest")
if blob[0] != 1 or not hmac.compare_digest(hmac.digest(secret, b"commit", "sha256"), blob[33:65]):
    sys.exit("sealed with another key")
context = [s.encode() for s in ("sealed/v1", origin, line["id"], line["type"], file["at"], sealed["subject"], file["epoch"])]
aad = b"".join(struct.pack(">I", len(s)) + s for s in context)
try:
    text = AESGCM(hmac.digest(secret, b"key", "sha256")).decrypt(bytes(12), blob[65:], aad)
except InvalidTag:
    sys.exit("it does not decrypt")
value = json.loads(text.rstrip(b"\x00")[:-1])
if value != file["text"]:
    sys.exit("another text")
print(value)
