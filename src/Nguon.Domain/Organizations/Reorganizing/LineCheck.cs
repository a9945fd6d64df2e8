namespace Nguon.Domain.Organizations;

/// <summary>What can be wrong with lines before anything is tried: missing fields, unknown units, contradictions between lines.</summary>
internal sealed class LineCheck(OrganizationModel model, DateOnly day, DayLines lines, Action<Entry, Refusal> refuse)
{
    public void Run()
    {
        foreach (var entry in lines.All)
        {
            Fields(entry);
        }

        foreach (var code in lines.OldCodes)
        {
            Old(code, [.. lines.OfOld(code)]);
        }

        foreach (var code in lines.NewCodes)
        {
            New(code, [.. lines.IntoNew(code)]);
        }
    }

    private void Fields(Entry entry)
    {
        var line = entry.Line;
        var isFounding = line.Verb == OrganizationEventKind.Establish;
        var isEnd = line.Verb == OrganizationEventKind.Dissolve;
        Need(entry, !isFounding && line.OldCode.Length == 0, "mã của đơn vị cũ");
        Need(entry, !isEnd && line.NewCode.Length == 0, "mã của đơn vị mới");
        Need(entry, isFounding && line.NewName.Length == 0, "tên của đơn vị mới");
        Need(entry, isFounding && line.NewKind is null, "loại của đơn vị mới");
        Need(entry, isFounding && line.NewParentCode.Length == 0 && line.NewKind != OrganizationKind.Centre, "mã cấp trên của đơn vị mới");
        If(entry, isFounding && line.OldCode.Length > 0, ReorganizationWords.Superfluous("mã của đơn vị cũ"));
        If(entry, isEnd && line.NewCode.Length > 0, ReorganizationWords.Superfluous("mã của đơn vị mới"));
        If(entry, Math.Max(line.NewCode.Length, line.OldCode.Length) > OrganizationVersion.CodeLength, ReorganizationWords.TooLong("Mã", OrganizationVersion.CodeLength));
        If(entry, line.NewName.Length > OrganizationVersion.NameLength, ReorganizationWords.TooLong("Tên", OrganizationVersion.NameLength));
        if (line.NewParentCode.Length > 0 && line.NewParentCode == line.NewCode)
        {
            refuse(entry, ReorganizationWords.Cycle($"Tổ chức mang mã «{line.NewCode}»"));
        }
    }

    private void Old(string code, List<Entry> its)
    {
        if (lines.Before(code) is not { } unit)
        {
            var why = WhyNot(code);
            its.ForEach(e => refuse(e, why));
            return;
        }

        var whole = its.Where(e => e.Leaves && e.Line.Verb.GoesWhole()).ToList();
        var others = its.Except(whole).ToList();
        AllIf(whole, whole.Select(e => e.Line.NewCode).Distinct().Count() > 1, code, "được nhập vào hơn một đơn vị");
        AllIf(its, whole.Count > 0 && others.Count > 0, code, "vừa nhập toàn bộ vào đơn vị khác vừa có việc khác cùng ngày");
        var isDissolved = its.Exists(e => e.Line.Verb == OrganizationEventKind.Dissolve);
        AllIf(its, isDissolved && its.Exists(e => e.Line.Verb != OrganizationEventKind.Dissolve), code, "vừa giải thể vừa có việc khác cùng ngày");
        var codes = its.Where(e => e.Line.Verb.GoesOn() && e.Line.NewCode != code).Select(e => e.Line.NewCode).Distinct().Count();
        AllIf(its, codes > 1, code, "được đổi thành hơn một mã");
        AllIf(its, its.Select(e => e.Line.NewParentCode).Where(p => p.Length > 0 && its.TrueForAll(e => e.Line.Verb.GoesOn())).Distinct().Count() > 1, code, "được chuyển về hơn một cấp trên");
        foreach (var again in its.GroupBy(e => (e.Draft, e.Line.Verb, e.Line.NewCode)).SelectMany(g => g.Skip(1)))
        {
            refuse(again, ReorganizationWords.Repeated());
        }

        foreach (var self in its.Where(e => e.Line.NewCode == code && !e.Line.Verb.GoesOn()))
        {
            If(self, IsAlone(self, its), ReorganizationWords.IntoItself(code));
        }

        EndsBefore(unit, its);
    }

    /// <summary>A merger into itself alone, or a split that leaves only itself.</summary>
    private bool IsAlone(Entry self, List<Entry> ofTheUnit) => self.Line.Verb == OrganizationEventKind.Split
        ? !ofTheUnit.Exists(e => e.Line.NewCode != self.Line.OldCode)
        : !lines.IntoNew(self.Line.NewCode).Any(e => e.Line.OldCode != self.Line.OldCode && e.Line.OldCode.Length > 0);

    private void EndsBefore(Guid unit, List<Entry> its)
    {
        var life = model.Find(unit);
        if (life?.Until <= day)
        {
            its.ForEach(e => refuse(e, ReorganizationWords.EndedAlready(life.On(day.AddDays(-1))?.Name ?? "", life.Until.Value)));
        }
    }

    private void New(string code, List<Entry> its)
    {
        var movers = its.Where(e => e.Line.Verb.GoesOn()).Select(e => e.Line.OldCode).Distinct().ToList();
        AllIf(its.Where(e => e.Line.Verb.GoesOn()).ToList(), movers.Count > 1, code, "là mã mới của hơn một đơn vị");
        if (lines.Standing(code) is not { } standing)
        {
            var isReused = lines.Before(code) is not null && its.TrueForAll(e => e.Line.NewName.Length == 0);
            its.ForEach(e => If(e, isReused, ReorganizationWords.NewNeedsName(code)));
            return;
        }

        Standing(code, standing, its, movers.Count > 0);
        if (lines.Before(code) is { } holder && holder != standing && IsKeptByHolder(code) && its.Exists(e => e.Line.Verb.GoesOn() && e.Line.OldCode != code))
        {
            its.ForEach(e => refuse(e, ReorganizationWords.CodeTaken(code, Of(holder)?.Name ?? "")));
        }
    }

    private void Standing(string code, Guid standing, List<Entry> its, bool isMovedTo)
    {
        var name = Of(standing)?.Name ?? "";
        var isOfIts = isMovedTo || its.Exists(e => e.Line.OldCode == code);
        foreach (var entry in its)
        {
            If(entry, entry.Line.Verb == OrganizationEventKind.Establish, ReorganizationWords.CodeTaken(code, name));
            If(entry, entry.Line.Verb == OrganizationEventKind.Consolidate && !isOfIts, ReorganizationWords.MustBeNew(code, name));
        }
    }

    private bool IsKeptByHolder(string code) => !lines.Ends(code) && !lines.OfOld(code).Any(e => e.Line.Verb.GoesOn() && e.Line.NewCode != code);

    private UnitState? Of(Guid unit) => model.Find(unit) is { } life ? life.On(day.AddDays(-1)) ?? life.On(day) : null;

    private Refusal WhyNot(string code)
    {
        var lives = model.EverCoded(code).Select(id => model.Find(id)!).Where(life => life.Exists).ToList(); // indexed ones are known
        return lives.Count == 0 ? ReorganizationWords.Unknown(code)
            : lives.Min(life => life.From) is var from && from >= day ? ReorganizationWords.NotYet(code, day.AddDays(-1), from)
            : ReorganizationWords.NoMore(code, day.AddDays(-1));
    }

    private void AllIf(List<Entry> entries, bool isWrong, string code, string what)
    {
        if (isWrong)
        {
            entries.ForEach(e => refuse(e, ReorganizationWords.Contradiction(code, what)));
        }
    }

    private void Need(Entry entry, bool isMissing, string what) => If(entry, isMissing, ReorganizationWords.Missing(what));

    private void If(Entry entry, bool isWrong, Refusal refusal)
    {
        if (isWrong)
        {
            refuse(entry, refusal);
        }
    }
}
