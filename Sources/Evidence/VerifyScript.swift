/// The verifier that goes with every export: at most 80 lines of Python's standard library and the `openssl` command, for
/// whoever trusts neither us nor our software. It is a text here, so that the program needs no file beside it.
package enum VerifyScript {
    package static let name = "verify.py"

    package static let text = #"""
        #!/usr/bin/env python3
        """Verify an exported log with Python and the openssl command alone:  python3 verify.py [folder [key or its file ...]]
        Each line of events.jsonl is hashed into one tree (RFC 6962, 2.1). A checkpoint is a signed statement of how many lines
        there were, and their root (C2SP tlog-checkpoint); a witness's signature says when it saw it (tlog-cosignature). Keys in
        the arguments are yours, else the export only agrees with itself. Exit: 0 verified, 1 rejected, 2 could not check."""
        import base64, datetime, functools, hashlib, json, os, subprocess, sys, tempfile
        ALLOWANCE = 600  # seconds: signing and witnessing take their time, and clocks differ
        problems, witnessed, reading = [], [], ["a key"]  # what is wrong; (size, seconds, witness); what is looked at
        def sha256(*parts): return hashlib.sha256(b"".join(parts)).digest()
        def node(right, left): return sha256(b"\x01", left, right)
        def append(tree, leaf):  # a tree is a list of its complete subtrees, the largest first: how many lines, and their hash
            tree.append((1, leaf))
            while len(tree) > 1 and tree[-1][0] == tree[-2][0]:
                (lines, right), (_, left) = tree.pop(), tree.pop()
                tree.append((2 * lines, node(right, left)))
        def root(tree):
            return base64.b64encode(functools.reduce(node, [hash for _, hash in reversed(tree)] or [sha256()])).decode()
        def is_signed(public_key, text, signature):  # Ed25519, by openssl; the prefix makes a DER file of the key's 32 bytes
            with tempfile.TemporaryDirectory() as folder:
                der = bytes.fromhex("302a300506032b6570032100") + public_key
                for name, content in ("key", der), ("text", text.encode()), ("sig", signature):
                    with open(os.path.join(folder, name), "wb") as file: file.write(content)
                command = "openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile sig".split()
                return subprocess.run(command, cwd=folder, capture_output=True).returncode == 0
        def parse_key(text):  # name+id+base64(kind, public key); a signature names its key by name and id
            name, data = text.split("+", 2)[0], base64.b64decode(text.split("+", 2)[2], validate=True)
            return (name, sha256(name.encode(), b"\n", data)[:4]), (data[0], data[1:])
        def recorded(line):  # times are in UTC and come out with as many digits: they sort as text
            [time] = [value for name, value in json.loads(line, object_pairs_hook=list) if name == "recordedtime"]
            return datetime.datetime.strptime(time, "%Y-%m-%dT%H:%M:%S.%fZ").isoformat(timespec="microseconds")

        def check(name, note, keys, roots, lines, origin, good):  # returns up to which size the lines are known to be good
            text, signatures = note[:note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2:]
            log, size, signed_root, by_log = text.split("\n")[0], int(text.split("\n")[1]), text.split("\n")[2], False
            for _, signer, data in (line.split(" ") for line in signatures.splitlines()):
                data = base64.b64decode(data, validate=True)
                time, (kind, public) = int.from_bytes(data[4:12], "big"), keys.get((signer, data[:4]), (0, b""))  # 0: unknown
                if kind == 1 and is_signed(public, text, data[4:]): by_log |= signer == log == origin
                elif kind == 4 and is_signed(public, f"cosignature/v1\ntime {time}\n{text}", data[12:]):
                    witnessed.append((size, time, signer))
                elif kind: problems.append(f"{name}: the signature of {signer} is false")
            if not by_log: problems.append(f"{name}: no known key of {origin} has signed it")
            elif size > lines: problems.append(f"{name} is over {size} events, and there are {lines}: events are missing")
            elif roots[size] != signed_root: problems.append(f"{name}: one of the events {good + 1} to {size} was changed")
            return size if roots.get(size) == signed_root else good

        def main(folder, *given):
            def key_text(key): return key if "+" in key and not os.path.exists(key) else open(key, encoding="utf-8").read()
            def read(name): reading[0] = name; return open(os.path.join(folder, name), encoding="utf-8", newline="").read()
            own, earlier = [f for f in os.listdir(folder) if f[-4:] == ".key"], os.listdir(os.path.join(folder, "checkpoints"))
            keys = dict(map(parse_key, "\n".join(map(key_text, given) if given else map(read, own)).split()))
            notes = {name: read(name) for name in ["checkpoints/" + n for n in sorted(earlier, key=int)] + ["checkpoint"]}
            origin, sizes = notes["checkpoint"].split("\n")[0], {int(note.split("\n")[1]) for note in notes.values()}
            tree, roots, times, last, good = [], {0: root([])}, [None], "", 0
            for line in open(os.path.join(folder, "events.jsonl"), "rb"):
                reading[0] = f"event {len(times)}"
                if line.startswith(b"="): leaf, time = base64.b64decode(line[1:]), None  # withheld: known by its hash alone
                else: leaf, time = sha256(b"\x00", line.rstrip(b"\n")), recorded(line)
                append(tree, leaf)
                if (time or last) < last: problems.append(f"event {len(times)} was recorded before the one in front of it")
                if len(times) in sizes: roots[len(times)] = root(tree)
                times.append(time)
                last = time or last
            for reading[0], note in notes.items(): good = check(reading[0], note, keys, roots, len(times) - 1, origin, good)
            if len(times) > max(sizes) + 1: problems.append(f"event {max(sizes) + 1} and those behind it were never signed")
            def utc(time): return datetime.datetime.fromtimestamp(time, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
            for size, time, who in witnessed:  # what a witness saw was there by then, and what it did not see came later
                before, after = next(filter(None, reversed(times[:size + 1])), ""), next(filter(None, times[size + 1:]), "~")
                if before > utc(time + ALLOWANCE): problems.append(f"event {size} or one before is post-dated: {who} saw it")
                if after < utc(time - ALLOWANCE): problems.append(f"one behind event {size} is back-dated, says {who}")
            size, time, who = max(witnessed, default=(0, 0, "nobody"))
            print(f"{len(times) - 1} events, {times.count(None) - 1} of them withheld, {len(earlier)} checkpoints of {origin}")
            print("trust: the keys came", "from you" if given else "with the export: compare them with those you were told")
            print("trust:", f"{who} saw the first {size} events at {utc(time)}" if witnessed else "no witness saw it")
            return len([print("REJECTED:", problem) for problem in problems]) > 0
        try: sys.exit(main(*sys.argv[1:] or ["."]))
        except (ValueError, KeyError, IndexError, TypeError) as error:
            verdict, code = ("could not check:", 2) if reading[0] == "a key" and len(sys.argv) > 2 else ("REJECTED:", 1)
            print(verdict, reading[0], "cannot be read:", type(error).__name__, error), sys.exit(code)
        except OSError as error: print(f"could not check: {error}"), sys.exit(2)

        """#
}
