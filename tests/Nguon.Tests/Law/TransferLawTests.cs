using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Tests.Law;

/// <summary>A transfer is a handshake of two sides with its papers, days and kinds (rules.md 6.1).</summary>
public sealed class TransferLawTests
{
    private static readonly DateOnly Slip = new(2025, 9, 1);
    private static readonly DateOnly Today = new(2025, 11, 20);
    private static readonly Guid There = new("00000000-0000-0000-0000-0000000000c2");

    private static TransferRequest Official => new() { Kind = TransferKind.Official, SlipNumber = "12-GGT", SlipOn = Slip, ToOrganizationId = There, Status = PersonStatus.OfficialMember };

    private static TransferRequest Temporary => Official with { Kind = TransferKind.Temporary, BackBy = Slip.AddMonths(6) };

    private static ActivityTransfer Sent => new() { Id = Guid.Empty, PersonId = Guid.Empty, Kind = TransferKind.Temporary, SlipNumber = "12-GGT", SlipOn = Slip, ToOrganizationId = There, RecordedAt = default };

    private static TransferReceipt Receipt => new(Slip.AddDays(10), "07-PB", "", "", There);

    [Fact]
    public void Only_a_member_moves_and_one_move_at_a_time()
    {
        Assert.Equal("", Codes(Official));
        Assert.Equal("TRF-001", Codes(Official with { Status = PersonStatus.Applicant }));
        Assert.Equal("TRF-001", Codes(Official with { Status = null }));
        Assert.Equal("TRF-002", Codes(Official with { IsOnTheWay = true }));
    }

    [Fact]
    public void A_probationer_takes_along_what_the_cell_says_of_the_probation_so_far()
    {
        Assert.Equal("TRF-008", Codes(Official with { Status = PersonStatus.ProbationaryMember }));
        Assert.Equal("", Codes(Official with { Status = PersonStatus.ProbationaryMember, Remark = "Chấp hành tốt" }));
    }

    [Fact]
    public void The_slip_bears_a_number_and_no_day_to_come()
    {
        Assert.Equal("TRF-003", Codes(Official with { SlipNumber = "" }));
        Assert.Equal("", Codes(Official with { SlipNumber = new('1', ActivityTransfer.NumberLength), Remark = new('x', ActivityTransfer.TextLength) }));
        Assert.Equal("TRF-003", Codes(Official with { SlipNumber = new('1', ActivityTransfer.NumberLength + 1) }));
        Assert.Equal("TRF-003", Codes(Official with { Remark = new('x', ActivityTransfer.TextLength + 1) }));
        Assert.Equal("", Codes(Official with { SlipOn = Today, MovedOn = Today }));
        Assert.Equal("TRF-004", Codes(Official with { SlipOn = Today.AddDays(1) }));
        Assert.Equal("TRF-004", Codes(Official with { MovedOn = Today.AddDays(1) }));
    }

    [Fact]
    public void It_goes_to_one_place_and_the_kind_follows_from_where_that_is()
    {
        Assert.Equal("TRF-005", Codes(Official with { OtherPlace = "Đảng ủy ngoài nước" }));
        Assert.Equal("TRF-005", Codes(Official with { ToOrganizationId = null }));
        Assert.Equal("", Codes(Official with { ToOrganizationId = null, OtherPlace = "Đảng bộ tỉnh khác" }));
        Assert.Equal("TRF-005", Codes(Official with { Kind = TransferKind.Abroad }));
        Assert.Equal("", Codes(Official with { Kind = TransferKind.Abroad, ToOrganizationId = null, OtherPlace = "Đảng ủy ngoài nước" }));
        Assert.Equal("TRF-006", Codes(Official with { IsSameBase = true }));
        Assert.Equal("", Codes(Official with { IsSameBase = false }));
        Assert.Equal("", Codes(Official with { Kind = TransferKind.Internal, IsSameBase = true }));
        Assert.Equal("TRF-006", Codes(Official with { Kind = TransferKind.Internal, IsSameBase = false }));
        Assert.Equal("TRF-006", Codes(Official with { Kind = TransferKind.Internal }));
    }

    [Fact]
    public void A_temporary_slip_ends_on_a_day_after_its_own()
    {
        Assert.Equal("", Codes(Temporary));
        Assert.Equal("TRF-007", Codes(Temporary with { BackBy = null }));
        Assert.Equal("TRF-007", Codes(Temporary with { BackBy = Slip }));
        Assert.Equal("", Codes(Temporary with { BackBy = Slip.AddDays(1) }));
    }

    [Theory]
    [InlineData("2025-11-30", true)]
    [InlineData("2025-12-01", false)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    public void Three_months_to_less_than_a_year_are_temporary_anything_else_is_remarked_on(string back, bool isRemarked)
    {
        var remarks = (Temporary with { BackBy = DateOnly.Parse(back) }).Remarks().ToList();

        Assert.Equal(isRemarked, remarks.Count == 1);
        Assert.All(remarks, remark => Assert.Equal(("294-QĐ/TW, Điều 6", true), (remark.Basis, remark.IsRemark)));
        Assert.Empty((Official with { BackBy = DateOnly.Parse(back) }).Remarks());
        Assert.Empty((Temporary with { BackBy = null }).Remarks());
    }

    [Fact]
    public void A_slip_is_received_between_its_day_and_today_and_late_only_with_an_explanation()
    {
        var due = Slip.AddDays(40);

        Assert.Equal("", Codes(TransferAnswers.ToReceive(Sent, Receipt with { On = Slip }, due, Today)));
        Assert.Equal("", Codes(TransferAnswers.ToReceive(Sent, Receipt with { On = due }, due, Today)));
        Assert.Equal("TRF-012", Codes(TransferAnswers.ToReceive(Sent, Receipt with { On = Slip.AddDays(-1) }, due, Today)));
        Assert.Equal("", Codes(TransferAnswers.ToReceive(Sent, Receipt with { On = Today }, null, Today)));
        Assert.Equal("TRF-012", Codes(TransferAnswers.ToReceive(Sent, Receipt with { On = Today.AddDays(1) }, null, Today)));
        Assert.Equal("TRF-014", Codes(TransferAnswers.ToReceive(Sent, Receipt with { On = due.AddDays(1) }, due, Today)));
        Assert.Equal("", Codes(TransferAnswers.ToReceive(Sent, Receipt with { On = due.AddDays(1), Explanation = "đi biển" }, due, Today)));
        Assert.Equal("TRF-003", Codes(TransferAnswers.ToReceive(Sent, Receipt with { Number = new('1', ActivityTransfer.NumberLength + 1) }, due, Today)));
        Assert.Equal("TRF-003", Codes(TransferAnswers.ToReceive(Sent, Receipt with { ResumptionNumber = new('1', ActivityTransfer.NumberLength + 1) }, due, Today)));
        Assert.Equal("TRF-003", Codes(TransferAnswers.ToReceive(Sent, Receipt with { Explanation = new('x', ActivityTransfer.TextLength + 1) }, due, Today)));
        var longest = Receipt with { Number = new('1', ActivityTransfer.NumberLength), ResumptionNumber = new('1', ActivityTransfer.NumberLength), Explanation = new('x', ActivityTransfer.TextLength) };
        Assert.Equal("", Codes(TransferAnswers.ToReceive(Sent, longest, due, Today)));
    }

    [Fact]
    public void A_place_outside_has_received_only_when_its_notice_came_back()
    {
        var outside = new ActivityTransfer { Id = Guid.Empty, PersonId = Guid.Empty, Kind = TransferKind.Official, SlipNumber = "1", SlipOn = Slip, OtherPlace = "Đảng bộ tỉnh khác", RecordedAt = default };

        Assert.Equal("TRF-013", Codes(TransferAnswers.ToReceive(outside, Receipt with { Number = "" }, null, Today)));
        Assert.Equal("", Codes(TransferAnswers.ToReceive(outside, Receipt, null, Today)));
        Assert.Equal("", Codes(TransferAnswers.ToReceive(Sent, Receipt with { Number = "" }, null, Today)));
    }

    [Fact]
    public void It_is_answered_once_undone_while_nothing_followed_and_ended_when_the_member_is_back()
    {
        var transfer = Sent;
        Assert.Equal("TRF-016", Codes(TransferAnswers.ToUndo(transfer, isFollowed: false, "nhầm")));
        Assert.Equal("TRF-017", Codes(TransferAnswers.ToComeBack(transfer, Today, Today)));
        transfer.Receive(Receipt with { Explanation = "đi biển", ResumptionNumber = "3-QĐ" });

        Assert.Equal((TransferState.Received, Slip.AddDays(10), "07-PB", "đi biển", "3-QĐ", There, 1), (transfer.State, transfer.AnsweredOn, transfer.AnswerNumber, transfer.AnswerNote, transfer.ResumptionNumber, transfer.CellId, transfer.Revision));
        Assert.Equal("TRF-011", Codes(TransferAnswers.ToReceive(transfer, Receipt, null, Today)));
        Assert.Equal("TRF-011", Codes(TransferAnswers.ToClose(transfer, Today, "không nhận", Today)));
        Assert.Equal("TRF-016", Codes(TransferAnswers.ToUndo(transfer, isFollowed: true, "nhầm")));
        Assert.Equal("TRF-015", Codes(TransferAnswers.ToUndo(transfer, isFollowed: false, "")));
        Assert.Equal("", Codes(TransferAnswers.ToUndo(transfer, isFollowed: false, "nhầm")));
        Assert.Equal("TRF-012", Codes(TransferAnswers.ToComeBack(transfer, Slip.AddDays(9), Today)));
        Assert.Equal("", Codes(TransferAnswers.ToComeBack(transfer, Slip.AddDays(10), Today)));
        Assert.Equal("", Codes(TransferAnswers.ToComeBack(transfer, Today, Today)));
        Assert.Equal("TRF-012", Codes(TransferAnswers.ToComeBack(transfer, Today.AddDays(1), Today)));
        transfer.ComeBack(Today);
        Assert.Equal((TransferState.Ended, Today, 2), (transfer.State, transfer.BackOn, transfer.Revision));
    }

    [Fact]
    public void A_receipt_undone_leaves_the_member_on_the_way_as_before()
    {
        var transfer = Sent;
        transfer.Receive(Receipt with { ResumptionNumber = "3-QĐ" });
        transfer.ComeBack(Today);
        transfer.Undo();

        Assert.Equal((TransferState.InTransit, null, "", "", "", null, null, 3), (transfer.State, transfer.AnsweredOn, transfer.AnswerNumber, transfer.AnswerNote, transfer.ResumptionNumber, transfer.CellId, transfer.BackOn, transfer.Revision));
    }

    [Fact]
    public void Returned_or_taken_back_it_says_when_and_why()
    {
        var (returned, withdrawn) = (Sent, Sent);
        Assert.Equal("TRF-015", Codes(TransferAnswers.ToClose(returned, Today, "", Today)));
        Assert.Equal("TRF-015", Codes(TransferAnswers.ToClose(returned, Today, new('x', ActivityTransfer.TextLength + 1), Today)));
        Assert.Equal("", Codes(TransferAnswers.ToClose(returned, Today, new('x', ActivityTransfer.TextLength), Today)));
        returned.Return(Today, "9-CV", "không thuộc địa bàn");
        withdrawn.Withdraw(Today, "ở lại");

        Assert.Equal((TransferState.Returned, Today, "9-CV", "không thuộc địa bàn", 1), (returned.State, returned.AnsweredOn, returned.AnswerNumber, returned.AnswerNote, returned.Revision));
        Assert.Equal((TransferState.Withdrawn, Today, "", "ở lại", 1), (withdrawn.State, withdrawn.AnsweredOn, withdrawn.AnswerNumber, withdrawn.AnswerNote, withdrawn.Revision));
    }

    private static string Codes(TransferRequest request) => Codes(request.Refusals(Today));

    private static string Codes(IEnumerable<Nguon.Domain.Refusal> refusals) => string.Join(',', refusals.Select(refusal => refusal.Code));
}
