// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/reasons.hpp"

#include <array>

namespace tarim::policy {

namespace {

struct Reason {
  std::string_view en;
  std::string_view zh;
};

constexpr auto kWhole = std::to_array<Reason>({
    {"missing", "缺少这一项"},
    {"is missing", "缺少这一项"},
    {"not a text", "应是文字"},
    {"not an object", "应是一个对象{…}"},
    {"not a list", "应是一个列表[…]"},
    {"not an integer of 64 bits", "应是整数"},
    {"neither true nor false", "应是true或false"},
    {"is no known key here", "这里没有这个键，请核对拼写"},
    {"must not be empty", "不能为空"},
    {"must be an integer", "应是整数"},
    {"must be 1-64 of a-z, 0-9, _ and -", "应是1—64个小写字母、数字、_或-"},
    {"names no list", "没有这份选项"},
    {"must name at least one value", "至少写一个取值"},
    {"must have a term; leave it out", "没有条件时请删除这一项"},
    {"stands beside noneOf; one of them is enough", "oneOf和noneOf只写一个"},
    {"is no year", "不是年份"},
    {"a year needs its list, if an empty one", "每个年度都要有假日表，空表也行"},
    {"the window ends before it begins", "时段在开始之前就结束了"},
    {"begins before the window above it", "早于上一个时段的开始"},
    {"there is no window called apply", "没有叫apply的时段"},
    {"nothing can be applied for", "没有可申报的类型"},
    {"a kind is offered at one level at least", "每个类型至少开放一个级别"},
    {"the kind is not offered at this level", "这个类型不开放这个级别"},
    {"a second fee", "收费重复"},
    {"there is no step of review", "没有审核步骤"},
    {"more than all", "超过了全部"},
    {"points need a sheet", "评分要有评分表（sheet）"},
    {"must be between 1 and the points of the sheet", "应在1与评分表满分之间"},
    {"a second stage of this kind", "同类阶段重复"},
    {"must be returned, delivered or opened", "应是returned、delivered或opened"},
    {"one day is holiday and workday", "同一天既是假日又是上班日"},
    {"holds the word itself", "里面有这个词本身"},
    {"must be prose or figures", "应是prose或figures"},
    {"must be blocks, warns or informs", "应是blocks、warns或informs"},
    {"only checks of the form know their own place", "这种检查要写明所在项目（group）"},
    {"is kept for the answer that a table has nothing to list", "这个编号留给表格的“无”"},
    {"a required field cannot be left blank", "必填栏目不能写“无”"},
    {"is below minCharacters", "小于minCharacters"},
    {"is below minPages", "小于minPages"},
    {"is below min", "小于min"},
    {"only texts have lengths", "只有文字才有字数"},
    {"a choice has choices, and nothing else has", "选择题要有选项，其他类型不能有"},
    {"the group has no rows", "这个项目没有表格"},
    {"two sides need two pages", "正反面至少两页"},
    {"must name jpeg or pdf", "应写jpeg或pdf"},
    {"must be jpeg or pdf", "应是jpeg或pdf"},
    {"a brace is not closed", "“{”没有对应的“}”"},
    {"a row has a field at least", "表格至少要有一个栏目"},
    {"a table with a least number cannot be none", "至少要一行的表格不能答“无”"},
    {"is kept for attachments", "这个编号留给附件"},
    {"must be above the number of the group before", "应大于上一个项目的编号"},
    {"must be above the number before", "应大于上一个编号"},
    {"must be a choice", "应是选择题"},
    {"must be cycle_year or apply_window", "应是cycle_year或apply_window"},
    {"must be operator", "应是operator"},
    {"too many", "太多"},
    {"must be two numbers counted from the cycle year, such as [-3, -1]",
     "应是从申报年度算起的两个数，例如[-3, -1]"},
    {"must be in order and within 50 years", "先后要对，且在50年之内"},
    {"must name slots", "应写材料的编号"},
    {"must be 1 to all slots", "应在1和材料总数之间"},
    {"has no rows", "没有表格"},
    {"must name fields", "应写栏目的编号"},
    {"must name columns", "应写栏目"},
    {"must name an age", "至少写一个年龄"},
    {"must name choices", "应写选项"},
    {"must name a level of education", "至少写一个学历"},
    {"must be day or next_year", "应是day或next_year"},
    {"the policy has no ladder", "政策里没有资格条件（ladder）"},
    {"the ladder names no degree or no last month of an education", "资格条件没有写明学位或毕业时间的栏目"},
    {"must be an instant such as 2024-08-24T00:00:00+08:00", "应是时刻，例如2024-08-24T00:00:00+08:00"},
    {"a yearly list", "假日表"},
});
/// Followed by a name or a number.
constexpr auto kBeginnings = std::to_array<Reason>({
    {"unknown field: ", "没有这个栏目："},
    {"unknown group: ", "没有这个项目："},
    {"unknown slot: ", "没有这份材料："},
    {"unknown window: ", "没有这个时段："},
    {"no stage above is called ", "前面没有这个阶段："},
    {"unknown sentence: ", "没有这句话："},
    {"unknown choice: ", "没有这个选项："},
    {"unknown check: ", "没有这种检查："},
    {"unknown role: ", "没有这个角色："},
    {"unknown step: ", "没有这个步骤："},
    {"unknown level: ", "没有这个级别："},
    {"unknown kind: ", "没有这个类型："},
    {"unknown type: ", "没有这种格式："},
    {"no such field: ", "没有这个栏目："},
    {"no such table: ", "没有这张表："},
    {"no such slot: ", "没有这份材料："},
    {"no such education: ", "没有这个学历："},
    {"the field never holds ", "这个栏目没有这个取值："},
    {"the row has no field ", "这一行没有这个栏目："},
    {"used twice: ", "编号用了两次："},
    {"is also a field of the group: ", "与项目的栏目重名："},
    {"the clauses have no ", "条款里没有："},
    {"there is no fee for this kind at the level ", "这个类型在这个级别没有收费："},
    {"lies in another year: ", "不在这一年："},
    {"not a day or run of days: ", "不是日期或一段日期："},
    {"must be ", "应是"},
    {"longer than ", "太长，最多"},
    {"more than ", "太多，最多"},
    {"the cycle year ", "申报年度没有假日表："},
    {"needs ", "需要："},
});

std::string withoutEnglish(std::string rest) {
  for (const auto& [en, zh] :
       {Reason{"; the nearest: ", "；相近的有："}, Reason{"; one of: ", "；可用的有："}})
    if (const std::size_t at = rest.find(en); at != std::string::npos) rest.replace(at, en.size(), zh);
  return rest;
}

}  // namespace

std::string reasonInChinese(std::string_view reason) {
  for (const Reason& one : kWhole)
    if (one.en == reason) return std::string(one.zh);
  for (const Reason& one : kBeginnings)
    if (reason.starts_with(one.en))
      return std::string(one.zh) + withoutEnglish(std::string(reason.substr(one.en.size())));
  return std::string(reason);
}

}  // namespace tarim::policy
