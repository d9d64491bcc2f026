// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/config_import_dialog.h"
#include "test_program.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Settings from the places where other programs keep theirs.
class ConfigImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theEnvironmentIsReadFirst();
    void aFileTellsTheLineOfEachValue();
    void aServiceComesWithItsPassword();
    void whatCannotBeReadIsSaid();
    void oneOfTwoFamiliesIsChosen();

private:
    void open();
    void write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QStringList row(const QString& setting) const;
    [[nodiscard]] QString problems() const;
    [[nodiscard]] QPushButton* take() const;

    std::unique_ptr<QTemporaryDir> m_home;
    Surroundings m_surroundings;
    QPointer<ConfigImportDialog> m_dialog;
    std::optional<ResolvedConfig> m_taken;
};

void ConfigImportTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_surroundings = {{}, m_home->path(), u"ada"_s};
    m_taken.reset();
}

void ConfigImportTest::cleanup()
{
    delete m_dialog;
}

void ConfigImportTest::open()
{
    m_dialog = new ConfigImportDialog(m_surroundings);
    connect(m_dialog, &ConfigImportDialog::taken, this,
        [this](const ResolvedConfig& config) { m_taken = config; });
    m_dialog->show();
}

void ConfigImportTest::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_home->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
}

QStringList ConfigImportTest::row(const QString& setting) const
{
    const auto* table = m_dialog->findChild<QTableWidget*>(u"import.values.table"_s);
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->text() != setting)
            continue;
        QStringList texts;
        for (int column = 1; column < table->columnCount(); ++column)
            texts << table->item(row, column)->text();
        return texts;
    }
    return {};
}

QString ConfigImportTest::problems() const
{
    return m_dialog->findChild<QLabel*>(u"import.problems.label"_s)->text();
}

QPushButton* ConfigImportTest::take() const
{
    return m_dialog->findChild<QPushButton*>(u"import.take.button"_s);
}

void ConfigImportTest::theEnvironmentIsReadFirst()
{
    m_surroundings.variables
        = {{u"DATABASE_URL"_s, u"postgresql://ada:canary@db1/shop"_s}, {u"PGHOST"_s, u"other"_s}};
    open();
    QCOMPARE(row(u"host"_s).value(0), u"db1"_s);
    QVERIFY(row(u"host"_s).value(1).contains(u"DATABASE_URL"_s));
    QVERIFY(row(u"host"_s).value(2).contains(u"other"_s));
    QCOMPARE(row(u"password"_s).value(0), secretMask());
    take()->click();
    QVERIFY(m_taken);
    QCOMPARE(m_taken->toConnection()->password.reveal(), u"canary"_s);
}

void ConfigImportTest::aFileTellsTheLineOfEachValue()
{
    write(u".env"_s, "# shop\nDATABASE_URL=postgresql://db2/shop\n");
    open();
    m_dialog->setEnvFile(m_home->filePath(u".env"_s));
    QCOMPARE(row(u"host"_s).value(0), u"db2"_s);
    QVERIFY2(row(u"host"_s).value(1).contains(u"line 2"_s), qPrintable(row(u"host"_s).value(1)));
}

void ConfigImportTest::aServiceComesWithItsPassword()
{
    write(u".pg_service.conf"_s, "[shop]\nhost=db3\ndbname=shop\nuser=ada\n");
    write(u".pgpass"_s, "db3:*:shop:ada:canary\n");
    open();
    m_dialog->findChild<QComboBox*>(u"import.source.combo"_s)->setCurrentIndex(2);
    m_dialog->findChild<QLineEdit*>(u"import.detail.edit"_s)->setText(u"shop"_s);
    QCOMPARE(row(u"host"_s).value(0), u"db3"_s);
    QCOMPARE(row(u"password"_s).value(0), secretMask());
    QVERIFY(row(u"password"_s).value(1).contains(u".pgpass"_s));
}

void ConfigImportTest::whatCannotBeReadIsSaid()
{
    open();
    QVERIFY(!take()->isEnabled());
    m_dialog->setEnvFile(m_home->filePath(u"none"_s));
    QVERIFY(problems().contains(u"none"_s));
    QVERIFY(!take()->isEnabled());
}

void ConfigImportTest::oneOfTwoFamiliesIsChosen()
{
    m_surroundings.variables = {{u"DB_HOST"_s, u"db1"_s}, {u"DB_NAME"_s, u"shop"_s},
        {u"POSTGRES_SERVER"_s, u"db2"_s}, {u"POSTGRES_DB"_s, u"shop"_s}};
    open();
    QVERIFY2(problems().contains(u"Choose one of these: db, postgres"_s), qPrintable(problems()));
    QVERIFY(!take()->isEnabled());
    auto* family = m_dialog->findChild<QComboBox*>(u"import.family.combo"_s);
    family->setCurrentIndex(family->findData(u"postgres"_s));
    QCOMPARE(row(u"host"_s).value(0), u"db2"_s);
    QVERIFY(take()->isEnabled());
    family->setCurrentIndex(family->findData(u"db"_s));
    QCOMPARE(row(u"host"_s).value(0), u"db1"_s);
}

TW_TEST(ConfigImportTest)
#include "config_import_test.moc"
