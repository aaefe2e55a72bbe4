// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lists this person's applications and begins another one: the person chooses an open cycle, a kind (类别)
// and a level (级别), which the policy offers, and from which earlier application the facts are copied. Also
// withdraws and discards applications.
#include "client/app/account/application_rows.hpp"
#include "client/app/session/session_view.hpp"

#include <QStringList>

namespace tarim::client {
struct CopiedFacts;
}

namespace tarim::client::app {

struct LeftOutRow {
  QString name;
  QString why;  ///< “当年的内容，请重新填写”
  bool operator==(const LeftOutRow&) const = default;
};
inline constexpr std::array kLeftOutRoles{role<&LeftOutRow::name>("name"), role<&LeftOutRow::why>("why")};

class NewApplication : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QList<QString> cycles READ cycles NOTIFY changed)
  Q_PROPERTY(int cycle READ cycle WRITE setCycle NOTIFY changed)
  Q_PROPERTY(QList<QString> kinds READ kinds NOTIFY changed)
  Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
  Q_PROPERTY(QList<QString> levels READ levels NOTIFY changed)
  Q_PROPERTY(int level READ level WRITE setLevel NOTIFY changed)
  /// “网上申报：8月24日 00:00 至 9月8日 24:00（北京时间）”
  Q_PROPERTY(QString windowText READ windowText NOTIFY changed)
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)
  /// Title and state of an application of the same cycle and kind; empty: there is none. The person is asked
  /// before begin().
  Q_PROPERTY(QString twin READ twin NOTIFY changed)
  Q_PROPERTY(QString twinId READ twinId NOTIFY changed)
  /// Id of the application whose facts are copied; empty: begin with nothing.
  Q_PROPERTY(QString source READ source WRITE setSource NOTIFY changed)
  Q_PROPERTY(QString sourceTitle READ sourceTitle NOTIFY changed)
  /// “已复制 32 栏、7 行、12 页。” after a copy, until closeReport(); empty: no report.
  Q_PROPERTY(QString copyText READ copyText NOTIFY changed)
  /// What was not copied; rows are LeftOutRow.
  Q_PROPERTY(tarim::client::app::ListModel* leftOut READ leftOut CONSTANT)
  /// The applications of this vault, and the drafts that were discarded; rows are ApplicationRow.
  Q_PROPERTY(tarim::client::app::ListModel* applications READ applications CONSTANT)
  /// How many of the applications have ended; they stand last.
  Q_PROPERTY(int ended READ ended NOTIFY changed)
  Q_PROPERTY(tarim::client::app::ListModel* discarded READ discarded CONSTANT)

 public:
  using SessionView::SessionView;
  [[nodiscard]] QStringList cycles() const;
  [[nodiscard]] int cycle() const { return m_cycle; }
  void setCycle(int cycle);
  [[nodiscard]] QStringList kinds() const;
  [[nodiscard]] int kind() const { return m_kind; }
  void setKind(int kind);
  [[nodiscard]] QStringList levels() const;
  [[nodiscard]] int level() const { return m_level; }
  void setLevel(int level);
  [[nodiscard]] QString windowText() const;
  [[nodiscard]] bool isReady() const;
  [[nodiscard]] ListModel* applications() { return &m_applications; }
  [[nodiscard]] int ended() const;
  [[nodiscard]] ListModel* discarded() { return &m_discarded; }
  [[nodiscard]] ListModel* leftOut() { return &m_leftOut; }
  [[nodiscard]] QString twin() const;
  [[nodiscard]] QString twinId() const;
  [[nodiscard]] QString source() const { return m_source; }
  void setSource(const QString& source);
  [[nodiscard]] QString sourceTitle() const;
  [[nodiscard]] QString copyText() const { return m_copyText; }
  /// Creates the draft and makes it the current application. Emits begun(), or the session emits failed().
  Q_INVOKABLE void begin();
  Q_INVOKABLE void closeReport();
  /// What withdrawing this application ends; for the question before withdraw().
  Q_INVOKABLE QString describeWithdrawal(const QString& application) const;
  /// Queues the command; the server decides. The row says “等待撤回” until it has answered.
  Q_INVOKABLE void withdraw(const QString& application);
  /// Hides a draft that was never submitted on all devices of the person, or shows it again. Discarding the
  /// current application makes another one current.
  Q_INVOKABLE void setDiscarded(const QString& application, bool discarded);

 signals:
  /// `copied`: with facts of another, so copyText and leftOut say what.
  void begun(bool copied);

 protected:
  void look() override;

 private:
  [[nodiscard]] const policy::Policy* policy() const;
  [[nodiscard]] const policy::Kind* chosenKind() const;

  std::vector<policy::PolicyPtr> m_cycles;
  int m_cycle = -1;
  int m_kind = -1;
  int m_level = -1;
  [[nodiscard]] const DraftLine* findTwin() const;
  void finishCopy(const CopiedFacts& facts);

  QString m_source;
  QString m_copyText;
  ListOf<ApplicationRow> m_applications{kApplicationRoles, this};
  ListOf<ApplicationRow> m_discarded{kApplicationRoles, this};
  ListOf<LeftOutRow> m_leftOut{kLeftOutRoles, this};
};

}  // namespace tarim::client::app
