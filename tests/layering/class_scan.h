// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace tw::test {

/// What a class declares, by its text.
struct ScannedClass
{
    QString name; ///< without the names around it
    int methods = 0; ///< functions, signals among them, but those that are deleted or defaulted
    int members = 0; ///< data of each object
};

/// C++ without comments, preprocessor lines and what stands between quotes.
[[nodiscard]] QString bareCode(const QString& text);

/// A declaration without access labels, attributes, template arguments and the macros of Qt; an
/// operator is called `operation`.
[[nodiscard]] QString bareDeclaration(QString declaration);

/// Whether a bare declaration is one of a function.
[[nodiscard]] bool isFunction(const QString& declaration);

/// The classes and structs with a body in bare code, nested ones too.
[[nodiscard]] QList<ScannedClass> classesIn(const QString& code);

/// The classes whose member functions bare code defines outside of their bodies.
[[nodiscard]] QSet<QString> definedClasses(const QString& code);

}
