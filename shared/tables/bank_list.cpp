// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/tables/bank_list.hpp"

#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/tables/csv.hpp"
#include "shared/tables/table_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace tarim::tables {

namespace {

using Names = std::span<const std::string_view>;

// As banks and payment services call them; the more exact name first.
constexpr auto kPayer =
    std::to_array<std::string_view>({"付款人姓名", "付款人名称", "付款方户名", "对方户名", "对方账户名称",
                                     "对方名称", "交易对方", "付款人", "户名", "姓名", "payer", "name"});
constexpr auto kAmount = std::to_array<std::string_view>(
    {"贷方发生额", "贷方金额", "收入金额", "收入", "交易金额", "缴费金额", "金额", "amount"});
constexpr auto kSerial = std::to_array<std::string_view>(
    {"交易流水号", "银行流水号", "流水号", "交易流水", "交易单号", "凭证号", "回单编号", "serial"});
constexpr auto kDay = std::to_array<std::string_view>(
    {"交易日期", "记账日期", "入账日期", "缴费日期", "交易时间", "日期", "day", "date"});
constexpr auto kRemark = std::to_array<std::string_view>({"附言", "备注", "摘要", "用途", "remark"});
constexpr auto kDirection =
    std::to_array<std::string_view>({"借贷标志", "借贷标记", "借贷方向", "借贷", "借/贷", "收支方向",
                                     "收支类型", "收支", "收/支", "direction"});
constexpr auto kIncoming = std::to_array<std::string_view>({"贷", "贷方", "收", "收入", "来账", "C", "in"});
constexpr std::size_t kMostFenDigits = 11;

struct Columns {
  std::optional<std::size_t> payer, amount, serial, day, direction;
  std::vector<std::size_t> remarks;  ///< Banks have several.
};

/// "金额(元)" as "金额".
std::string headerOf(const std::string& cell) {
  std::string name = base::cleanLine(cell);
  for (const std::string_view bracket : {"(", "（"})
    if (const auto at = name.find(bracket); at != std::string::npos && at > 0) name.erase(at);
  return name;
}

std::optional<std::size_t> find(const std::vector<std::string>& header, Names names) {
  for (const std::string_view name : names) {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found != header.end()) return std::size_t(found - header.begin());
  }
  return {};
}

/// Nothing when the row does not name payer and amount.
std::optional<Columns> columnsOf(const RawRow& row) {
  std::vector<std::string> header;
  for (const std::string& cell : row.cells)
    header.push_back(headerOf(cell));
  Columns columns;
  columns.payer = find(header, kPayer);
  columns.amount = find(header, kAmount);
  if (!columns.payer || !columns.amount) return {};
  columns.serial = find(header, kSerial);
  columns.day = find(header, kDay);
  columns.direction = find(header, kDirection);
  for (std::size_t i = 0; i < header.size(); ++i)
    if (std::find(kRemark.begin(), kRemark.end(), header[i]) != kRemark.end()) columns.remarks.push_back(i);
  return columns;
}

std::string cellOf(const RawRow& row, std::optional<std::size_t> column) {
  return column && *column < row.cells.size() ? base::cleanLine(row.cells[*column]) : std::string();
}

/// "2024-09-30", "2024/9/30 10:12", "20240930" as yyyy-mm-dd.
std::string dayOf(const std::string& text) {
  std::array<std::string, 3> parts;
  std::size_t part = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      parts[part] += c;
    } else if (!parts[part].empty() && ++part == parts.size()) {
      break;
    }
  }
  if (parts[0].size() >= 8) parts = {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6, 2)};
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (parts[i].size() == 1) parts[i].insert(0, "0");
  const std::string day = parts[0] + "-" + parts[1] + "-" + parts[2];
  return base::parseDate(day) ? day : std::string();
}

bool isTotal(const RawRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& raw) {
    std::string cell = base::cleanLine(raw);
    std::erase(cell, ' ');
    return cell.starts_with("合计") || cell.starts_with("总计") || cell.starts_with("小计") ||
           cell.starts_with("本页合计") || cell.starts_with("Total") || cell.starts_with("total");
  });
}

bool isEmpty(const RawRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return base::cleanLine(cell).empty(); });
}

/// The payment of a row, or why it is none.
void take(const RawRow& row, const Columns& columns, BankList& list) {
  const auto passOver = [&](std::string why) { list.passedOver.push_back({row.line, std::move(why)}); };
  if (isTotal(row)) return passOver("a total");
  const std::string amount = cellOf(row, columns.amount);
  if (amount.empty()) return passOver("no amount");
  const auto fen = readFen(amount);
  if (!fen) return passOver("no amount: " + amount);
  if (*fen <= 0) return passOver("nothing was paid in: " + amount);
  const std::string direction = cellOf(row, columns.direction);
  if (columns.direction && std::find(kIncoming.begin(), kIncoming.end(), direction) == kIncoming.end())
    return passOver("nothing was paid in: " + direction);
  Payment payment;
  payment.line = row.line;
  payment.fen = *fen;
  payment.serial = base::cleanCode(cellOf(row, columns.serial));
  payment.payer = base::cleanName(cellOf(row, columns.payer));
  payment.day = dayOf(cellOf(row, columns.day));
  for (const std::size_t column : columns.remarks) {
    const std::string remark = cellOf(row, column);
    if (!remark.empty()) payment.remark += (payment.remark.empty() ? "" : " ") + remark;
  }
  list.payments.push_back(std::move(payment));
}

}  // namespace

std::optional<std::int64_t> readFen(std::string_view raw) {
  std::string text = base::narrowed(base::cleanLine(raw));
  const bool isNegative = text.find('-') != std::string::npos || text.starts_with('(');
  for (const std::string_view mark : {"￥", "¥", "CNY", "RMB", "元", ",", " ", "+", "-", "(", ")"})
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.erase(at, mark.size());
  const std::size_t point = text.find('.');
  std::string digits = text.substr(0, point);
  std::string decimals = point == std::string::npos ? std::string() : text.substr(point + 1);
  const auto isDigits = [](const std::string& all) {
    return std::all_of(all.begin(), all.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  while (decimals.size() > 2 && decimals.ends_with('0'))
    decimals.pop_back();
  if (digits.empty() || decimals.size() > 2 || !isDigits(digits) || !isDigits(decimals)) return {};
  digits += decimals + std::string(2 - decimals.size(), '0');
  if (digits.size() > kMostFenDigits) return {};
  std::int64_t fen = 0;
  for (const char digit : digits)
    fen = fen * 10 + (digit - '0');
  return isNegative ? -fen : fen;
}

base::Result<BankList> readBankList(base::ByteView bytes, const std::string& file) {
  const auto text = tableText(bytes, file);
  if (!text) return text.error();
  const auto rows = cutCsv(*text, file);
  if (!rows) return rows.error();
  BankList list;
  std::optional<Columns> columns;
  for (const RawRow& row : *rows) {
    if (isEmpty(row)) continue;
    if (columns)
      take(row, *columns, list);
    else
      columns = columnsOf(row);
  }
  if (columns) return list;
  return base::Error(base::Code::InvalidInput,
                     "no row names the payer (对方户名, 付款人, 姓名 …) and the amount (金额, 贷方发生额 …)",
                     {.file = file, .path = {}, .row = 1});
}

}  // namespace tarim::tables
