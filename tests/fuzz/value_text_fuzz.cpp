// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_subject.h"

#include <tuplewright/values/array_text.h>
#include <tuplewright/values/composite_text.h>
#include <tuplewright/values/range_text.h>

using namespace tw;

namespace {

template <class Text, class... Options>
QByteArray finding(QByteArrayView input, Options... options)
{
    const Result<Text> first = Text::parse(input, options...);
    if (!first)
        return {};
    const QByteArray printed = first->print();
    const Result<Text> again = Text::parse(printed, options...);
    if (!again)
        return "its own text is refused: " + printed;
    if (*again != *first || again->print() != printed)
        return "its own text says something else: " + printed;
    return {};
}

}

/// Whatever can be read as an array, row, range or multirange is written as a text that says the
/// same; the first byte says which it is.
QByteArray findingFor(QByteArrayView input)
{
    if (input.isEmpty())
        return {};
    const QByteArrayView text = input.sliced(1);
    switch (input.front()) {
    case 'a':
        return finding<ArrayText>(text, ',');
    case ';':
        return finding<ArrayText>(text, ';');
    case 'c':
        return finding<CompositeText>(text);
    case 'r':
        return finding<RangeText>(text);
    default:
        return finding<MultirangeText>(text);
    }
}
