// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure_sections.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// Reads the structure of one object on shared threads.
class StructureController final : public QObject
{
    Q_OBJECT

public:
    StructureController(
        std::shared_ptr<const Adapter> adapter, ObjectReference object, QObject* parent = nullptr);

    void load();
    void stop() { m_load.requestCancel(); }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    [[nodiscard]] const ObjectReference& object() const { return m_object; }
    [[nodiscard]] const std::optional<StructureFacts>& facts() const { return m_facts; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void onLoaded(const Result<StructureFacts>& facts);

    ObjectReference m_object;
    std::optional<StructureFacts> m_facts; ///< the last that could be read
    std::optional<Error> m_error; ///< of the last attempt
    Operation<StructureFacts> m_load;
    bool m_isLoading = false;
    AsyncAdapter m_reader;
};

}
