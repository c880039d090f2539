// All advice on a rulebook.

#include "linting/advise.h"

#include "linting/subject.h"

namespace zhunsheng::linting {

std::vector<Claim> applies(const checking::Rule& rule) {
    std::vector<Claim> claims;
    if (rule.when) claims.push_back({*rule.when, true});
    for (const checking::Exception& exception : rule.exceptions) {
        if (exception.when) claims.push_back({*exception.when, false});
    }
    return claims;
}

void advise(const Program& program, const rulebook::Declarations& declared, const Evidence& evidence,
            diagnostics::Report& report) {
    Subject subject{program, declared, report, {}};
    for (const rulebook::FileContent& file : declared.files) {
        for (const rulebook::RuleDeclaration& rule : file.rules) subject.rules.push_back(&rule);
    }
    advise_on_unused_names(subject, evidence.unused);
    advise_on_conditions(subject);
    advise_on_exceptions(subject);
    advise_on_dates(subject);
    advise_on_like_rules(subject);
    if (evidence.tested) advise_on_tests(subject, *evidence.tested);
    advise_on_judgements(subject);
    advise_on_names(subject);
    advise_on_bases(subject);
}

}  // namespace zhunsheng::linting
