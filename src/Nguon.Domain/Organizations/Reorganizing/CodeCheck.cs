namespace Nguon.Domain.Organizations;

/// <summary>Codes a day's change puts on units must be on the lists of that day; what a unit had before is not judged again.</summary>
internal sealed class CodeCheck(Trial trial, UnitCodeBook codes)
{
    public void Run()
    {
        foreach (var unit in trial.Scratch.Edited.Where(u => u.Exists))
        {
            if (unit.On(trial.Day) is { } now)
            {
                var before = trial.Model.Find(unit.Id)?.On(trial.Eve);
                Check(unit.Id, (UnitCodeList.Kind, "Loại"), OrganizationCodes.Of(now.Kind), before is null ? null : OrganizationCodes.Of(before.Kind));
                Check(unit.Id, (UnitCodeList.Block, "Khối"), now.Block, before?.Block);
                Check(unit.Id, (UnitCodeList.BaseType, "Loại hình"), now.BaseType, before?.BaseType);
            }
        }
    }

    private void Check(Guid unit, (UnitCodeList List, string Name) of, string? code, string? before)
    {
        if (code is null || code == before || codes.On(of.List, trial.Day) is not { } version || version.Has(code))
        {
            return;
        }

        var refusal = CodeWords.NotThatDay(of.Name, codes.Label(of.List, code), trial.Day, version.Source);
        if (version.IsUnconfirmed)
        {
            trial.Note(unit, refusal);
        }
        else
        {
            trial.RefuseUnit(unit, null, refusal);
        }
    }
}
