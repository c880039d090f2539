// What a file says of itself, and what it leaves out.

#include "rulebook/read_objects.h"

namespace zhunsheng::rulebook {
namespace {

VersionDeclaration read_version(const ObjectReader& object) {
    VersionDeclaration version;
    version.id = object.text(Key::version);
    version.from = object.date(Key::from).value_or(values::Date::earliest());
    version.to = object.date(Key::to);
    version.doubts = object.texts(Key::doubt);
    version.articles = object.articles(Key::articles);
    version.span = object.span();
    return version;
}

}  // namespace

FileDeclaration read_file_head(const ObjectReader& object) {
    FileDeclaration file;
    file.id = object.text(Key::id);
    file.name = object.text(Key::name);
    file.part_of = object.text(Key::part_of);
    file.number = object.text(Key::number);
    file.rank = object.text(Key::rank);
    file.applies_at = object.word<LawDay>(Key::applies_at).value_or(LawDay::act);
    file.versions = object.each(Key::versions, read_version);
    file.note = object.text(Key::note);
    file.span = object.span();
    return file;
}

RulebookDeclaration read_rulebook_head(const ObjectReader& object) {
    return {object.text(Key::id), object.text(Key::name), object.text(Key::version), object.span()};
}

UntranslatedDeclaration read_untranslated(const ObjectReader& object) {
    return {object.article(Key::article), object.texts(Key::versions), object.text(Key::reason),
            object.texts(Key::touches), object.span()};
}

CalendarDeclaration read_calendar(const ObjectReader& object) {
    return {object.dates(Key::holidays), object.dates(Key::extra_workdays)};
}

}  // namespace zhunsheng::rulebook
