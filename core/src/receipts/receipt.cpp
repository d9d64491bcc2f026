// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/receipts/receipt.h>

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace tw {

Value digestOf(const Value& value)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(1, char(value.storage())));
    hash.addData(value.bytes());
    return Value::stored(StorageClass::Shortened, hash.result());
}

bool isSameValue(const Value& kept, const Value& value)
{
    return isDigest(kept) ? digestOf(value) == kept : value == kept;
}

QString receiptOutcomeName(ReceiptOutcome outcome)
{
    switch (outcome) {
    case ReceiptOutcome::Saved:
        return u"saved"_s;
    case ReceiptOutcome::NotSaved:
        return u"not-saved"_s;
    case ReceiptOutcome::Unknown:
        break;
    }
    return u"unknown"_s;
}

}
