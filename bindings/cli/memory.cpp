// Memory for C++ comes from mimalloc: a decision asks for hundreds of small texts and lists, which threads give back at once.
// For the command alone; programs that link the library keep their own.

#include <mimalloc-new-delete.h>
