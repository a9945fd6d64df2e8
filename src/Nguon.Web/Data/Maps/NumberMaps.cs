using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Data.Maps;

internal sealed class SpoiltNumberMap : IEntityTypeConfiguration<SpoiltNumber>
{
    public void Configure(EntityTypeBuilder<SpoiltNumber> builder)
    {
        builder.ToTable("spoilt_number");
        builder.Property(n => n.Reason).HasMaxLength(SpoiltNumber.ReasonLength);
        builder.Property(n => n.Written).HasMaxLength(SpoiltNumber.WrittenLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.OrganizationId, n.TermFrom, n.Number }).IsUnique();
    }
}
