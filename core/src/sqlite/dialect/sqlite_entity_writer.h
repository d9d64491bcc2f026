// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/rendering/entity_writer.h>

namespace tw {

class SqliteEntityWriter final : public EntityWriter
{
protected:
    QString typeName(const EntityColumn& column) const override;
    QString defaultClause(EntityDefault value) const override;
    QString referenceName(const QualifiedName& target) const override;
    bool namesAhead() const override { return true; }
    bool schemaNamesIndex() const override { return true; }
};

}
