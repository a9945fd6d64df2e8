using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>What became of somebody brought forward, in the words of the pages.</summary>
internal static class NominationWords
{
    public static string Of(NominationState state) => state switch
    {
        NominationState.Followed => "Đang theo dõi",
        NominationState.Listed => "Cảm tình Đảng",
        NominationState.Learned => "Đã học lớp",
        NominationState.InDossier => "Đang làm hồ sơ",
        NominationState.Admitted => "Đã kết nạp",
        NominationState.LetGo => "Thôi theo dõi",
        _ => throw new InvalidOperationException($"A state without words: {state}."),
    };
}
