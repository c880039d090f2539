// Command decide decides one case with the C library: decide RULES CASE.json
package main

// #cgo LDFLAGS: -lzhunsheng_c
// #include <stdlib.h>
// #include <zhunsheng.h>
import "C"

import (
	"fmt"
	"os"
	"unsafe"
)

// lend copies bytes to memory of C, to be freed by C.free.
func lend(text []byte) C.zhunsheng_string {
	return C.zhunsheng_string{bytes: (*C.char)(C.CBytes(text)), size: C.size_t(len(text))}
}

// take makes Go's own copy of a text, which it destroys.
func take(text *C.zhunsheng_text) []byte {
	defer C.zhunsheng_text_destroy(text)
	bytes := (*byte)(unsafe.Pointer(C.zhunsheng_text_bytes(text)))
	return append([]byte(nil), unsafe.Slice(bytes, int(C.zhunsheng_text_size(text)))...)
}

func fail(status C.zhunsheng_status, diagnostics *C.zhunsheng_text) {
	fmt.Fprintf(os.Stderr, "status %d: %s\n", status, take(diagnostics))
	os.Exit(1)
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "decide RULES CASE.json")
		os.Exit(2)
	}
	json, err := os.ReadFile(os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	folder, aCase := lend([]byte(os.Args[1])), lend(json)
	defer C.free(unsafe.Pointer(folder.bytes))
	defer C.free(unsafe.Pointer(aCase.bytes))
	var rules *C.zhunsheng_rulebook
	var decision, diagnostics *C.zhunsheng_text
	if status := C.zhunsheng_rulebook_load(&folder, 1, &rules, &diagnostics); status != C.ZHUNSHENG_OK {
		fail(status, diagnostics)
	}
	defer C.zhunsheng_rulebook_destroy(rules)
	C.zhunsheng_text_destroy(diagnostics) // warnings, which nobody reads here
	if status := C.zhunsheng_decide(rules, aCase, nil, &decision, &diagnostics); status != C.ZHUNSHENG_OK {
		fail(status, diagnostics)
	}
	C.zhunsheng_text_destroy(diagnostics)
	fmt.Printf("%s\n", take(decision))
}
