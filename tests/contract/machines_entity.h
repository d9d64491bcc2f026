// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/records/entity_mapping.h>

// clang-format off
// What entitySource() makes of the table, which the test compares.
struct Machines
{
    qint64 id = 0;
    QString class_;
    QString serialNo;
    std::optional<tw::DecimalText> price;
    bool inUse = false;
    std::optional<QByteArray> photo;
    std::optional<qint64> ownerId;
    std::optional<QString> serialNo2;
};

inline tw::Entity<Machines> entityOfMachines()
{
    tw::Entity<Machines> entity({{}, QStringLiteral("machines")});
    entity.key(QStringLiteral("id"), &Machines::id, {.defaultValue = tw::EntityDefault::NextNumber})
        .column(QStringLiteral("class"), &Machines::class_)
        .column(QStringLiteral("serial_no"), &Machines::serialNo)
        .column(QStringLiteral("price"), &Machines::price)
        .column(QStringLiteral("in_use"), &Machines::inUse)
        .column(QStringLiteral("photo"), &Machines::photo)
        .column(QStringLiteral("owner_id"), &Machines::ownerId)
        .column(QStringLiteral("serial \"no\""), &Machines::serialNo2)
        .unique({QStringLiteral("serial_no")})
        .references(QStringLiteral("owner_id"), {{}, QStringLiteral("machines")}, QStringLiteral("id"));
    return entity;
}
// clang-format on
