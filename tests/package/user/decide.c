/* The smallest program that decides a case through the installed C interface. */

#include <stdio.h>
#include <string.h>
#include <zhunsheng.h>

int main(void) {
    const zhunsheng_string rules = {RULES_DIR, strlen(RULES_DIR)};
    zhunsheng_rulebook* rulebook = NULL;
    zhunsheng_text* diagnostics = NULL;
    if (zhunsheng_rulebook_load(&rules, 1, &rulebook, &diagnostics) != ZHUNSHENG_OK) {
        fprintf(stderr, "%s\n", zhunsheng_text_bytes(diagnostics));
        return 1;
    }
    zhunsheng_text* example = NULL;
    const zhunsheng_string name = {"example", 7};
    zhunsheng_document(rulebook, name, &example);
    const zhunsheng_string a_case = {zhunsheng_text_bytes(example), zhunsheng_text_size(example)};
    zhunsheng_text* decision = NULL;
    const zhunsheng_status status = zhunsheng_decide(rulebook, a_case, NULL, &decision, NULL);
    const int found = strstr(zhunsheng_text_bytes(decision), "\"findings\":[{") != NULL;
    printf("zhunsheng %s: interface %u, %zu bytes of decision\n", zhunsheng_version(),
           zhunsheng_abi_version(), zhunsheng_text_size(decision));
    zhunsheng_text_destroy(decision);
    zhunsheng_text_destroy(example);
    zhunsheng_text_destroy(diagnostics);
    zhunsheng_rulebook_destroy(rulebook);
    return status == ZHUNSHENG_OK && found ? 0 : 1;
}
