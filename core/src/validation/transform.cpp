// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/validation/transform.h>

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kIterations = 600'000; // what OWASP asks for with SHA-256
constexpr int kMaximumIterations = 10'000'000;
const QString kScheme = u"pbkdf2_sha256"_s;

/// The one block of PBKDF2 (RFC 8018) that a hash as long as SHA-256's own needs.
QByteArray derivedKey(const QByteArray& password, const QByteArray& salt, int iterations)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, password);
    code.addData(salt);
    code.addData(QByteArray("\0\0\0\1", 4));
    QByteArray round = code.result();
    QByteArray key = round;
    for (int i = 1; i < iterations; ++i) {
        code.reset();
        code.addData(round);
        round = code.result();
        for (qsizetype byte = 0; byte < key.size(); ++byte)
            key[byte] = char(key[byte] ^ round[byte]);
    }
    return key;
}

QByteArray randomSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char*>(words.data()), qsizetype(sizeof(words))};
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

bool isPasswordHash(const QString& text)
{
    return text.count(u'$') == 3 && text.startsWith(kScheme + u'$');
}

QString changedText(const QString& text, Transform transform)
{
    switch (transform) {
    case Transform::Trim:
        return text.trimmed();
    case Transform::CollapseSpaces:
        return text.simplified();
    case Transform::Lower:
        return text.toLower();
    case Transform::Upper:
        return text.toUpper();
    case Transform::HashPassword:
        return isPasswordHash(text) ? text : passwordHash(text);
    case Transform::EmptyToNull:
        break;
    }
    return text;
}

}

Value transformed(const Value& value, Transform transform)
{
    if (value.isDefault() || value.storage() != StorageClass::Text)
        return value;
    if (transform == Transform::EmptyToNull)
        return value.bytes().isEmpty() ? Value() : value;
    return Value::text(changedText(value.toText(), transform));
}

QString passwordHash(const QString& password)
{
    const QByteArray salt = randomSalt();
    const QByteArray key = derivedKey(password.toUtf8(), salt, kIterations);
    return QStringList{kScheme, QString::number(kIterations), base64(salt), base64(key)}.join(u'$');
}

bool passwordMatches(const QString& password, const QString& hash)
{
    const QStringList parts = hash.split(u'$');
    const int iterations = parts.value(1).toInt();
    if (parts.size() != 4 || parts.first() != kScheme || iterations < 1
        || iterations > kMaximumIterations)
        return false;
    const QByteArray key
        = derivedKey(password.toUtf8(), QByteArray::fromBase64(parts.at(2).toLatin1()), iterations);
    const QByteArray expected = QByteArray::fromBase64(parts.at(3).toLatin1());
    char difference = char(key.size() != expected.size());
    for (qsizetype byte = 0; byte < std::min(key.size(), expected.size()); ++byte)
        difference = char(difference | (key[byte] ^ expected[byte]));
    return difference == 0;
}

}
