// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/rendering/render_context.h>

namespace tw {

/// SQL of `author.name` or `author.boss.name`, the value of a row that this one names: NULL where
/// it names none. Read with the row itself, in the same statement. Fails with InvalidArgument for a
/// relation that can lead to several rows.
[[nodiscard]] Result<QString> relatedColumn(const QString& path, const RenderContext& context);

}
