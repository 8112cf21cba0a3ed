// Verifies an export with Go's own implementations: golang.org/x/mod/sumdb/tlog and golang.org/x/mod/sumdb/note.
//
//	verify DIR [PROOF LINE]...
//
// PROOF is a *.tlog-proof file, LINE a file with the line it is about.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must(err error, what string) {
	if err != nil {
		fmt.Println("REJECTED:", what, err)
		os.Exit(1)
	}
}

func read(parts ...string) []byte {
	data, err := os.ReadFile(filepath.Join(parts...))
	must(err, "read")
	return data
}

type checkpoint struct {
	size int64
	root tlog.Hash
}

// open verifies a checkpoint's signatures and reads it.
func open(data []byte, keys note.Verifiers) checkpoint {
	opened, err := note.Open(data, keys)
	must(err, "open")
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err, "size")
	root, err := tlog.ParseHash(lines[2])
	must(err, "root")
	return checkpoint{size, root}
}

// split reads a proof file: a number, hashes, and the checkpoint that follows an empty line.
func split(data []byte, word string) (int64, []tlog.Hash, []byte) {
	head, rest, _ := strings.Cut(string(data), "\n\n")
	var hashes []tlog.Hash
	number := int64(-1)
	for _, line := range strings.Split(head, "\n") {
		if strings.HasPrefix(line, word+" ") {
			var err error
			number, err = strconv.ParseInt(line[len(word)+1:], 10, 64)
			must(err, word)
		} else if number >= 0 && line != "" {
			hash, err := tlog.ParseHash(line)
			must(err, "hash")
			hashes = append(hashes, hash)
		}
	}
	// A proof without hashes has its empty line at once.
	return number, hashes, []byte(rest)
}

func main() {
	dir := os.Args[1]
	var known []note.Verifier
	for _, key := range strings.Fields(string(read(dir, "verifier.key"))) {
		verifier, err := note.NewVerifier(key)
		must(err, "key")
		known = append(known, verifier)
	}
	keys := note.VerifierList(known...)

	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	size := int64(0)
	lines := bytes.Split(read(dir, "events.jsonl"), []byte("\n"))
	for _, line := range lines[:len(lines)-1] {
		leaf := tlog.RecordHash(line)
		if bytes.HasPrefix(line, []byte("=")) {
			var err error
			leaf, err = tlog.ParseHash(string(line[1:]))
			must(err, "withheld line")
		}
		hashes, err := tlog.StoredHashesForRecordHash(size, leaf, reader)
		must(err, "hash")
		stored = append(stored, hashes...)
		size++
	}

	newest := open(read(dir, "checkpoint"), keys)
	names, err := filepath.Glob(filepath.Join(dir, "checkpoints", "*"))
	must(err, "checkpoints")
	for _, name := range append(names, filepath.Join(dir, "checkpoint")) {
		signed := open(read(name), keys)
		if signed.size == 0 {
			continue // its root of an empty tree is not the RFC's
		}
		if signed.size > size {
			must(fmt.Errorf("%d of %d", size, signed.size), "events are missing")
		}
		root, err := tlog.TreeHash(signed.size, reader)
		must(err, "root")
		if root != signed.root {
			must(fmt.Errorf("%v, signed %v", root, signed.root), name)
		}
	}
	proofs := 0
	names, err = filepath.Glob(filepath.Join(dir, "consistency", "*"))
	must(err, "consistency")
	for _, name := range names {
		old, hashes, rest := split(read(name), "old")
		if old == 0 {
			continue
		}
		last := open(rest, keys)
		first := open(read(dir, "checkpoints", strconv.FormatInt(old, 10)), keys)
		must(tlog.CheckTree(hashes, last.size, last.root, old, first.root), name)
		proofs++
	}
	for index := 2; index+1 < len(os.Args); index += 2 {
		number, hashes, rest := split(read(os.Args[index]), "index")
		signed := open(rest, keys)
		line := bytes.TrimSuffix(read(os.Args[index+1]), []byte("\n"))
		must(tlog.CheckRecord(hashes, signed.size, signed.root, number, tlog.RecordHash(line)), os.Args[index])
		proofs++
	}
	fmt.Printf("verified %d events, root %v, %d proofs\n", newest.size, newest.root, proofs)
}
