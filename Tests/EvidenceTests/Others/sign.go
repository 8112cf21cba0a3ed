// Makes a key and signs a checkpoint with Go's own implementation: sign ORIGIN DIR writes key, secret and note there.
package main

import (
	"crypto/rand"
	"log"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/note"
)

func main() {
	origin, dir := os.Args[1], os.Args[2]
	secret, key, err := note.GenerateKey(rand.Reader, origin)
	if err != nil {
		log.Fatal(err)
	}
	signer, err := note.NewSigner(secret)
	if err != nil {
		log.Fatal(err)
	}
	text := origin + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range map[string]string{"key": key, "secret": secret, "note": string(signed)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			log.Fatal(err)
		}
	}
}
