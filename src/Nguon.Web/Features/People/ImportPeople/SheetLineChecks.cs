using Nguon.Domain.People;
using Nguon.Web.Tables;
using C = Nguon.Web.Features.People.PeopleColumns;

namespace Nguon.Web.Features.People;

/// <summary>What a line of a list may not say: missing fields, impossible days, things that contradict the status.</summary>
internal static class SheetLineChecks
{
    public static IEnumerable<string> Of(SheetLine line, DateOnly today) =>
        Person(line, today).Concat(Missing(line)).Concat(Days(line)).Concat(Contradictions(line)).Concat(Lengths(line));

    private static IEnumerable<string> Person(SheetLine line, DateOnly today) =>
        LegacyEncoding.IsTcvn3(line.FullName) || LegacyEncoding.IsVni(line.FullName)
            ? ["Họ tên dùng bảng mã cũ (TCVN3 hoặc VNI)."]
            : PersonChecks.Of(
                new EnterPersonInput
                {
                    FullName = line.FullName,
                    OtherName = line.OtherName,
                    OrganizationId = Guid.Empty,
                    BornOn = line.BornOn,
                    IdentityNumber = line.Identity,
                    Occupation = line.Occupation,
                },
                today).Select(refusal => refusal.Message);

    private static IEnumerable<string> Missing(SheetLine line)
    {
        var missing = new List<string>();
        void Need(bool isThere, string column)
        {
            if (!isThere)
            {
                missing.Add(column);
            }
        }

        Need(line.OrganizationCode.Length > 0, C.Organization);
        Need(!line.Status.IsMember() || line.Sex is not null, C.Sex);
        Need(!line.Status.IsMember() || line.BornOn is not null, C.BornOn);
        Need(line.DecidedOn is not null || !(line.Status.IsMember() || line.CeremonyOn is not null || line.OfficialOn is not null || line.DecisionNumber.Length > 0), C.DecidedOn);
        Need(line.Status is not (LineStatus.Official or LineStatus.Exempt) || line.OfficialOn is not null, C.OfficialOn);
        Need(line.CertificateNumber.Length == 0 || line.CertificateOn is not null, C.CertificateOn);
        return missing.Count == 0 ? [] : [$"Thiếu: {string.Join(", ", missing)}."];
    }

    private static IEnumerable<string> Days(SheetLine line)
    {
        (string Column, DateOnly? Day)[] way =
        [
            (C.BornOn, line.BornOn), (C.ListedOn, line.ListedOn), (C.DecidedOn, line.DecidedOn), (C.CeremonyOn, line.CeremonyOn),
            (C.OfficialOn, line.OfficialOn), (C.LeftOn, line.LeftOn),
        ];
        var known = way.Where(step => step.Day is not null).ToList();
        foreach (var (earlier, later) in known.Zip(known.Skip(1)).Where(pair => pair.First.Day > pair.Second.Day))
        {
            yield return $"{later.Column} ({later.Day:dd/MM/yyyy}) ở trước {earlier.Column} ({earlier.Day:dd/MM/yyyy}).";
        }

        if (line.BornOn >= Earliest(line.YouthUnionOn, line.CertificateOn))
        {
            yield return "Ngày vào Đoàn hoặc ngày giấy chứng nhận ở trước ngày sinh.";
        }
    }

    private static IEnumerable<string> Contradictions(SheetLine line)
    {
        if (line.Status == LineStatus.NonMember && line.ListedOn is not null)
        {
            yield return $"Quần chúng thì chưa có {C.ListedOn}.";
        }

        if (line.Status is LineStatus.NonMember or LineStatus.Sympathizer && line.DecidedOn is not null)
        {
            yield return $"Có {C.DecidedOn} thì {C.Status} không thể là {LineStatuses.CodeOf(line.Status)}.";
        }

        if (line.Status is not (LineStatus.Official or LineStatus.Exempt or LineStatus.Left) && line.OfficialOn is not null)
        {
            yield return $"Có {C.OfficialOn} thì {C.Status} không thể là {LineStatuses.CodeOf(line.Status)}.";
        }

        if (line.Status != LineStatus.Left && (line.LeftOn is not null || line.LeftWhy is not null))
        {
            yield return $"Có {C.LeftOn} hoặc {C.LeftWhy} thì {C.Status} phải là da-roi.";
        }
    }

    private static IEnumerable<string> Lengths(SheetLine line) =>
        new[] { (C.Code, line.Code, Domain.People.Person.CodeLength), (C.Home, line.Home, Longest), (C.BirthPlace, line.BirthPlace, Longest), (C.Permanent, line.Permanent, Longest),
                (C.Temporary, line.Temporary, Longest), (C.Phone, line.Phone, 40), (C.Card, line.Card, 40), (C.DecisionNumber, line.DecisionNumber, 60), (C.CertificateNumber, line.CertificateNumber, 40) }
            .Where(field => field.Item2.Length > field.Item3)
            .Select(field => $"Cột {field.Item1} dài quá {field.Item3} chữ.");

    private static DateOnly? Earliest(DateOnly? left, DateOnly? right) => left is null ? right : right is null || left < right ? left : right;

    private const int Longest = Domain.People.Person.TextLength;
}
