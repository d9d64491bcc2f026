// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/pq_library.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace tw {

// NOLINTNEXTLINE(bugprone-macro-parentheses): a declaration cannot stand in parentheses
#define TW_DEFINE_PQ_FUNCTION(name) decltype(&::name) name = nullptr;
TW_PQ_FUNCTIONS(TW_DEFINE_PQ_FUNCTION)
#undef TW_DEFINE_PQ_FUNCTION

namespace {

constexpr auto kRemedy
    = "Install PostgreSQL's client library (libpq); SQLite files work without it.";

template <class Function>
bool resolve(QLibrary& library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

Result<void> load()
{
    QLibrary library(QStringLiteral(TW_PQ_LIBRARY));
    // Its own libraries may hold threads and memory until the program ends.
    library.setLoadHints(QLibrary::PreventUnloadHint);
    if (!library.load())
        return fail(ErrorKind::Configuration, u"PostgreSQL's client library cannot be loaded."_s,
            library.errorString(), QString::fromLatin1(kRemedy));
    QStringList missing;
#define TW_RESOLVE_PQ_FUNCTION(name)                                                               \
    if (!resolve(library, #name, name))                                                            \
        missing.append(QStringLiteral(#name));
    TW_PQ_FUNCTIONS(TW_RESOLVE_PQ_FUNCTION)
#undef TW_RESOLVE_PQ_FUNCTION
    if (missing.isEmpty())
        return {};
    return fail(ErrorKind::Configuration,
        u"PostgreSQL's client library is older than this program needs."_s,
        u"%1 has no %2."_s.arg(library.fileName(), missing.first()), QString::fromLatin1(kRemedy));
}

}

Result<void> loadPqLibrary()
{
    static const Result<void> loaded = load();
    return loaded;
}

}
