using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Data.Maps;

internal sealed class ActivityTransferMap : IEntityTypeConfiguration<ActivityTransfer>
{
    public void Configure(EntityTypeBuilder<ActivityTransfer> builder)
    {
        builder.ToTable("activity_transfer");
        foreach (var text in new[] { nameof(ActivityTransfer.OtherPlace), nameof(ActivityTransfer.Remark), nameof(ActivityTransfer.AnswerNote) })
        {
            builder.Property(text).HasMaxLength(ActivityTransfer.TextLength);
        }

        foreach (var number in new[] { nameof(ActivityTransfer.SlipNumber), nameof(ActivityTransfer.AnswerNumber), nameof(ActivityTransfer.ResumptionNumber) })
        {
            builder.Property(number).HasMaxLength(ActivityTransfer.NumberLength);
        }

        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.PersonId, t.State });
        builder.HasIndex(t => new { t.FromOrganizationId, t.State });
        builder.HasIndex(t => new { t.ToOrganizationId, t.State });
    }
}

internal sealed class PartyLeavingMap : IEntityTypeConfiguration<PartyLeaving>
{
    public void Configure(EntityTypeBuilder<PartyLeaving> builder)
    {
        builder.ToTable("party_leaving");
        builder.Property(l => l.DecisionNumber).HasMaxLength(PartyLeaving.NumberLength);
        builder.Property(l => l.Note).HasMaxLength(PartyLeaving.TextLength);
        builder.Property(l => l.RetractedWhy).HasMaxLength(PartyLeaving.TextLength);
        builder.Property(l => l.Cell).HasJson();
        builder.Property(l => l.Base).HasJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.PersonId);
    }
}
