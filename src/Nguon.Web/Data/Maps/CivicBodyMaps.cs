using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Data.Maps;

internal sealed class CivicBodyMap : IEntityTypeConfiguration<CivicBody>
{
    public void Configure(EntityTypeBuilder<CivicBody> builder)
    {
        builder.ToTable("civic_body");
        builder.HasOne<TrainingCentre>().WithMany().HasForeignKey(b => b.TrainingCentreId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => b.TrainingCentreId).IsUnique();
    }
}

internal sealed class CivicBodyVersionMap : IEntityTypeConfiguration<CivicBodyVersion>
{
    public void Configure(EntityTypeBuilder<CivicBodyVersion> builder)
    {
        builder.ToTable("civic_body_version");
        foreach (var text in new[] { nameof(CivicBodyVersion.Name), nameof(CivicBodyVersion.SearchName), nameof(CivicBodyVersion.Owner), nameof(CivicBodyVersion.Address), nameof(CivicBodyVersion.DecisionNumber) })
        {
            builder.Property(text).HasMaxLength(CivicBodyVersion.TextLength);
        }

        builder.HasOne<CivicBody>().WithMany().HasForeignKey(v => v.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.BodyId, v.From });
    }
}

internal sealed class CivicTieMap : IEntityTypeConfiguration<CivicTie>
{
    public void Configure(EntityTypeBuilder<CivicTie> builder)
    {
        builder.ToTable("civic_tie");
        builder.HasOne<CivicBody>().WithMany().HasForeignKey(t => t.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(t => t.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.OrganizationId, t.From });
        builder.HasIndex(t => new { t.BodyId, t.From });
    }
}
